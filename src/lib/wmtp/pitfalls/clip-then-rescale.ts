import { requireFinite } from "../../arguments";
import { mean } from "../../statistics";
import { meanOne } from "../scorers/mean-one";
import { standardize } from "../scorers/standardize";
import type { SideBySide } from "./side-by-side";

/** How scores become weights in the original. */
export interface ClipThenRescaleOptions {
  readonly temperature?: number;
  readonly low?: number;
  readonly high?: number;
}

/**
 * The original clips its weights and then divides them by their mean, which takes them out of the clip again. The recorded run
 * shows it: weights of .073 under a clip of .1.
 *
 * @param scores one a token; z-scores, softmax at T = .7 times their number, clip to [.05, 3]
 * @returns largest weight, which should be at most `high`
 */
export function clipThenRescale(
  scores: ArrayLike<number>,
  { temperature = 0.7, low = 0.05, high = 3 }: ClipThenRescaleOptions = {},
): SideBySide {
  requireFinite("high", high, { min: 1 });
  const raw = standardize(Float64Array.from(scores)).map((z) => Math.exp(z / temperature));
  const average = mean(raw);
  const clipped = raw.map((weight) => Math.min(Math.max(weight / average, low), high));
  const after = mean(clipped);
  return {
    failing: Math.max(...clipped.map((weight) => weight / after)),
    repaired: Math.max(...meanOne(raw, high)),
  };
}
