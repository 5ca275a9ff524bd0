"""Mutual information of two continuous variables with scikit-learn's own function behind mutual_info_regression.

Usage: ksg_sklearn.py ROWS.f64 K

ROWS.f64 holds the two variables one after the other as little-endian doubles. The last line printed is JSON: the seconds of
the work alone (after one run to warm up), the peak memory, and the estimate in nats as a check.
"""

import json
import resource
import sys
import time

import numpy as np
from sklearn.feature_selection._mutual_info import _compute_mi_cc


def main():
    x, y = np.fromfile(sys.argv[1], dtype="<f8").reshape(2, -1)
    k = int(sys.argv[2])
    _compute_mi_cc(x, y, k)
    start = time.perf_counter()
    nats = _compute_mi_cc(x, y, k)
    seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    print(json.dumps({"seconds": seconds, "peakBytes": peak, "check": float(nats)}))


if __name__ == "__main__":
    main()
