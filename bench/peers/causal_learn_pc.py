"""Structure by causal-learn's PC with the G-squared test, stable skeleton, colliders by MaxP.

Usage: causal_learn_pc.py COLUMNS.f64 VARIABLES ALPHA

COLUMNS.f64 holds the variables one after the other as little-endian doubles with whole values. The last line printed is JSON:
the seconds of the work alone, the peak memory, and the number of edges as a check.
"""

import json
import resource
import sys
import time

import numpy as np
from causallearn.search.ConstraintBased.PC import pc


def main():
    rows = np.fromfile(sys.argv[1], dtype="<f8").reshape(int(sys.argv[2]), -1).T.astype(int)
    alpha = float(sys.argv[3])
    start = time.perf_counter()
    found = pc(rows, alpha, "gsq", stable=True, uc_rule=1, uc_priority=-1, verbose=False, show_progress=False)
    seconds = time.perf_counter() - start
    joined = (found.G.graph != 0) | (found.G.graph.T != 0)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    print(json.dumps({"seconds": seconds, "peakBytes": peak, "check": int(np.triu(joined, 1).sum())}))


if __name__ == "__main__":
    main()
