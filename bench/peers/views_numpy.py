"""Three Monte-Carlo views of a choice on a linear causal graph with NumPy, vectorised over runs.

Usage: views_numpy.py DECISION.json RUNS

In each run an edge carries on with its confidence; a view moves each change by one standard deviation to the side that is
expected to raise utility. The last line printed is JSON: the seconds of the work alone (after one run to warm up), the peak
memory, and the neutral mean over its standard deviation as a check.
"""

import json
import resource
import sys
import time

import numpy as np

STEPS = 3


def worth(d, n):
    total = now = np.asarray(d["utility"])
    w = np.zeros((n, n))
    w[d["from"], d["to"]] = np.asarray(d["weight"]) * np.asarray(d["confidence"])
    for _ in range(STEPS):
        now = w @ now
        total = total + now
    return total


def simulate(d, runs, rng):
    n = len(d["utility"])
    side = np.where(worth(d, n)[d["node"]] < 0, -1.0, 1.0)
    mean, sd = np.asarray(d["mean"]), np.asarray(d["sd"])
    fires = rng.random((runs, len(d["weight"]))) < np.asarray(d["confidence"])
    w = np.zeros((runs, n, n))
    w[:, d["from"], d["to"]] = fires * np.asarray(d["weight"])
    draws = mean + sd * rng.standard_normal((runs, len(mean)))
    views = []
    for shift in (1, 0, -1):
        now = np.zeros((runs, n))
        now[:, d["node"]] = draws + shift * side * sd
        total = now @ d["utility"]
        for _ in range(STEPS):
            now = np.matmul(now[:, None, :], w)[:, 0, :]
            total = total + now @ d["utility"]
        views.append(total)
    return views


def main():
    with open(sys.argv[1]) as file:
        d = json.load(file)
    runs = int(sys.argv[2])
    simulate(d, runs, np.random.default_rng(0))
    rng = np.random.default_rng(1)
    start = time.perf_counter()
    _, neutral, _ = simulate(d, runs, rng)
    seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    print(json.dumps({"seconds": seconds, "peakBytes": peak, "check": float(neutral.mean() / neutral.std(ddof=1))}))


if __name__ == "__main__":
    main()
