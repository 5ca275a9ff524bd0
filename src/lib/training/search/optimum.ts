import { requireFinite } from "../../arguments";
import { studentInterval, type Interval } from "../../statistics";
import { rateFactor } from "./grid";

/** Where searches that differ by their seed put the optimum. */
export interface OptimumOverSeeds {
  /** Geometric mean of the picks, with Student's interval of the mean logarithm. */
  readonly rate: Interval;
  /** The largest pick over the smallest: how far a single search may be off. */
  readonly spread: number;
  readonly picks: readonly number[];
}

/**
 * An optimum with its interval: one search gives a number, several give knowledge.
 *
 * @param picks rates that searches with different seeds chose, at least two
 * @param level default 0.95
 * @throws RangeError for fewer than two picks, or one that is not above 0
 */
export function optimumOverSeeds(picks: readonly number[], level = 0.95): OptimumOverSeeds {
  picks.forEach((pick, i) => {
    requireFinite(`picks[${i}]`, pick, { min: Number.MIN_VALUE });
  });
  const { estimate, low, high } = studentInterval(picks.map(Math.log), level);
  const rate = { estimate: Math.exp(estimate), low: Math.exp(low), high: Math.exp(high), level };
  return { rate, spread: rateFactor(Math.max(...picks), Math.min(...picks)), picks };
}
