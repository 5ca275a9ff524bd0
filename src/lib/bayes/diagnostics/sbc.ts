import { requireInteger } from "../../arguments";
import { column } from "../exact";
import { chiSquareTest, type ChiSquare } from "./chi-square";
import { ksPValue, ksUniform } from "./kolmogorov";
import { requireTrials, type Trial } from "./trial";

/** Whether the ranks of true parameters among posterior draws are uniform. */
export interface RankTest {
  /** How many ranks fall into each bin. */
  readonly counts: Int32Array;
  readonly chiSquare: ChiSquare;
  /** Largest distance of the ranks' distribution from uniform, and its p-value (a little high, since ranks are discrete). */
  readonly ks: { readonly distance: number; readonly p: number };
}

/** How many draws lie below the true value: 0 to the number of draws. */
export function sbcRank(truth: number, draws: ArrayLike<number>): number {
  let rank = 0;
  for (let i = 0; i < draws.length; i++) if (draws[i]! < truth) rank++;
  return rank;
}

/** The rank of the truth in each trial, of one parameter. */
export function sbcRanks(trials: readonly Trial[], parameter = 0): Int32Array {
  requireTrials(trials, parameter);
  return Int32Array.from(trials, ({ truth, draws }) => sbcRank(truth[parameter]!, column(draws, parameter)));
}

/**
 * Simulation-based calibration: under the right posterior the rank of the true parameter among L draws is uniform on 0 to L. A
 * posterior that is too narrow piles ranks up at both ends, one too wide in the middle, a shifted one at one end.
 *
 * @param ranks whole numbers of 0 to `draws`
 * @param draws L, the same for all ranks
 * @param bins default 20; where L + 1 can't be divided by it, bins of more ranks expect more
 * @see Talts et al. 2018; 002-E1, 002-F4: p above 0.01 for 1,000 ranks
 */
export function rankTest(ranks: ArrayLike<number>, draws: number, bins = 20): RankTest {
  requireInteger("draws", draws, { min: 1 });
  requireInteger("bins", bins, { min: 2, max: draws + 1 });
  requireInteger("ranks.length", ranks.length, { min: 1 });
  const binOf = (rank: number): number => Math.floor((rank * bins) / (draws + 1));
  const [counts, expected] = [new Int32Array(bins), new Int32Array(bins)];
  for (let rank = 0; rank <= draws; rank++) expected[binOf(rank)]!++;
  for (let i = 0; i < ranks.length; i++) {
    requireInteger(`ranks[${i}]`, ranks[i]!, { min: 0, max: draws });
    counts[binOf(ranks[i]!)]!++;
  }
  const distance = ksUniform(Array.from(ranks, (rank) => (rank + 0.5) / (draws + 1)));
  return {
    counts,
    chiSquare: chiSquareTest(counts, expected),
    ks: { distance, p: ksPValue(distance, ranks.length) },
  };
}
