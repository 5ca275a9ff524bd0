import { requireSample } from "../../statistics";

/**
 * Whether a sample dominates another to first order: its distribution function lies nowhere above the other's, so that every
 * threshold is passed at least as often (003-F6).
 *
 * @see Levy 1992, "Stochastic dominance and expected utility"
 */
export function dominatesStochastically(better: ArrayLike<number>, worse: ArrayLike<number>): boolean {
  requireSample("better", better);
  requireSample("worse", worse);
  const high = Float64Array.from(better).sort();
  const low = Float64Array.from(worse).sort();
  let passed = 0;
  for (const [i, value] of high.entries()) {
    if (high[i + 1] === value) continue;
    while (passed < low.length && low[passed]! <= value) passed++;
    // Shares at or below the value, compared without division; between values only the worse sample's can rise.
    if ((i + 1) * low.length > passed * high.length) return false;
  }
  return true;
}
