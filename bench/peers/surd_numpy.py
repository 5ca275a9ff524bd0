"""SURD as published, written again for timing: one dense histogram of the target and all agents, masks and sums over its axes.

Our NumPy transcription of the published algorithm (Martinez-Sanchez, Arranz, Lozano-Duran, Nature Communications 15, 9296,
2024), not the authors' files. Usage:

    surd_numpy.py SIGNALS.f64 VARIABLES SAMPLES BINS LAG MAX_ORDER TARGETS

SIGNALS.f64 holds [variable][time] as little-endian doubles; MAX_ORDER 0 is all. The last line printed is JSON: the seconds of
the work alone, the peak memory, and the sum of all leaks as a check.
"""

import itertools
import json
import resource
import sys
import time

import numpy as np

TINY = 1e-14


def specific_information(joint, order):
    """i(t; A) of every set A of up to `order` agents, from the dense joint p(t, a1, ..., an)."""
    agents = range(1, joint.ndim)
    p_target = joint.sum(axis=tuple(agents), keepdims=True)
    found = {}
    for size in range(1, order + 1):
        for chosen in itertools.combinations(agents, size):
            others = tuple(set(agents) - set(chosen))
            p_both = joint.sum(axis=others, keepdims=True)
            p_chosen = p_both.sum(axis=0, keepdims=True)
            p_given_target = p_both / p_target
            p_target_given = p_both / p_chosen
            log_ratio = np.log2(p_target_given) - np.log2(p_target)
            found[chosen] = (p_given_target * log_ratio).sum(axis=tuple(agents)).ravel()
    return found, p_target.ravel()


def decompose(found, p_target, count):
    """Redundant (and unique) and synergistic amounts, state by state of the target."""
    sets = list(found)
    redundant = {}
    synergistic = {}
    for t, weight in enumerate(p_target):
        values = np.array([found[chosen][t] for chosen in sets])
        order = np.argsort(values)
        ranked = [sets[i] for i in order]
        sizes = np.array([len(chosen) for chosen in ranked])
        values = values[order]
        for size in range(1, sizes.max()):
            best = values[sizes == size].max()
            larger = np.where(sizes == size + 1)[0]
            values[larger[values[larger] < best]] = 0
        order = np.argsort(values)
        steps = np.diff(values[order], prepend=0.0)
        waiting = list(range(1, count + 1))
        for step, i in zip(steps, order):
            chosen = ranked[i]
            amount = step * weight
            if len(chosen) == 1:
                key = tuple(waiting)
                redundant[key] = redundant.get(key, 0.0) + amount
                waiting.remove(chosen[0])
            else:
                synergistic[chosen] = synergistic.get(chosen, 0.0) + amount
    return redundant, synergistic


def surd(signals, target, lag, bins, order):
    """Decomposition of one target; agents are all variables `lag` samples earlier."""
    rows = np.vstack([signals[target, lag:], signals[:, :-lag]])
    counts, _ = np.histogramdd(rows.T, bins)
    joint = counts + TINY
    joint /= joint.sum()
    count = len(signals)
    found, p_target = specific_information(joint, order or count)
    redundant, synergistic = decompose(found, p_target, count)
    entropy = -(p_target * np.log2(p_target)).sum()
    return 1 - (sum(redundant.values()) + sum(synergistic.values())) / entropy


def main():
    path, variables, samples, bins, lag, order, targets = sys.argv[1], *map(int, sys.argv[2:8])
    signals = np.fromfile(path, dtype="<f8").reshape(variables, samples)
    start = time.perf_counter()
    leaks = [surd(signals, target, lag, bins, order) for target in range(targets)]
    seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    print(json.dumps({"seconds": seconds, "peakBytes": peak, "check": float(sum(leaks))}))


if __name__ == "__main__":
    main()
