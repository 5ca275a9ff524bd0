"""Simulated ripples along a weighted graph: in each step an edge fires with a given chance and a noisy weight.

Usage: ripple_numpy.py EDGES.f64 NODES RUNS SHOCKED STEPS NOISE CONFIDENCE

EDGES.f64 holds sources, targets and weights one after the other as little-endian doubles. The last line printed is JSON: the
seconds of the work alone (after a few runs to warm up), the peak memory, and as a check the mean change at the last step, added
over nodes and divided by the number of shocked nodes.
"""

import json
import resource
import sys
import time

import numpy as np
from scipy.sparse import csr_matrix


def simulate(matrix, shock, runs, steps, noise, confidence, rng):
    weights = matrix.data.copy()
    total = np.zeros((steps, shock.size))
    squares = np.zeros((steps, shock.size))
    for _ in range(runs):
        change = shock
        for step in range(steps):
            fires = rng.random(weights.size) < confidence
            matrix.data = np.where(fires, weights + noise * rng.standard_normal(weights.size), 0.0)
            change = matrix @ change
            total[step] += change
            squares[step] += change * change
    return total / runs, squares / runs


def main():
    sources, targets, weights = np.fromfile(sys.argv[1], dtype="<f8").reshape(3, -1)
    nodes, runs, shocked, steps = map(int, sys.argv[2:6])
    noise, confidence = map(float, sys.argv[6:8])
    matrix = csr_matrix((weights, (targets.astype(int), sources.astype(int))), shape=(nodes, nodes))
    shock = np.zeros(nodes)
    shock[:shocked] = 1.0
    rng = np.random.default_rng(1)
    given = matrix.data.copy()
    simulate(matrix, shock, 5, steps, noise, confidence, rng)
    matrix.data = given
    start = time.perf_counter()
    means, _ = simulate(matrix, shock, runs, steps, noise, confidence, rng)
    seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    print(json.dumps({"seconds": seconds, "peakBytes": peak, "check": float(means[-1].sum() / shocked)}))


if __name__ == "__main__":
    main()
