"""Structure by causal-learn's greedy equivalence search with BDeu, equivalent sample size 1.

Usage: causal_learn_ges.py COLUMNS.f64 VARIABLES

COLUMNS.f64 holds the variables one after the other as little-endian doubles with whole values. The last line printed is JSON:
the seconds of the work alone, the peak memory, and the number of edges as a check.
"""

import json
import resource
import sys
import time

import numpy as np
from causallearn.search.ScoreBased.GES import ges


def main():
    rows = np.fromfile(sys.argv[1], dtype="<f8").reshape(int(sys.argv[2]), -1).T.astype(int)
    start = time.perf_counter()
    found = ges(rows, score_func="local_score_BDeu")
    seconds = time.perf_counter() - start
    graph = found["G"].graph
    joined = (graph != 0) | (graph.T != 0)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    print(json.dumps({"seconds": seconds, "peakBytes": peak, "check": int(np.triu(joined, 1).sum())}))


if __name__ == "__main__":
    main()
