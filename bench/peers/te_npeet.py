"""Transfer entropy with NPEET: conditional mutual information of y(t+1) and x(t) given y(t).

Usage: te_npeet.py ROWS.f64 K

ROWS.f64 holds source and target one after the other as little-endian doubles. The last line printed is JSON: the seconds of
the work alone (after one run to warm up), the peak memory, and the estimate in nats as a check.
"""

import json
import resource
import sys
import time

import numpy as np
from npeet_plus import mi


def main():
    x, y = np.fromfile(sys.argv[1], dtype="<f8").reshape(2, -1)
    k = int(sys.argv[2])
    source, future, past = x[:-1, None], y[1:, None], y[:-1, None]
    mi(source, future, past, k=k, base=np.e)
    start = time.perf_counter()
    nats = mi(source, future, past, k=k, base=np.e)
    seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    print(json.dumps({"seconds": seconds, "peakBytes": peak, "check": float(nats)}))


if __name__ == "__main__":
    main()
