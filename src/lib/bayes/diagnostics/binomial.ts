import { requireFinite, requireInteger } from "../../arguments";
import { betaCdf, betaQuantile } from "../exact";

/** Bounds of a share or a count. */
export interface Band {
  readonly low: number;
  readonly high: number;
}

/**
 * Where a count of successes lies with a given probability: the central band of a binomial distribution. What ranks in a bin, or
 * intervals that hold the truth, may do by chance.
 *
 * @param trials how many
 * @param share probability of success
 * @param level of the band, e.g. 0.99
 */
export function binomialBand(trials: number, share: number, level: number): Band {
  requireLevel(level);
  const tail = (1 - level) / 2;
  return { low: binomialQuantile(trials, share, tail), high: binomialQuantile(trials, share, 1 - tail) };
}

/**
 * Clopper and Pearson's interval of a share, which holds it at least as often as it says.
 *
 * @param successes of so many trials
 */
export function shareInterval(successes: number, trials: number, level = 0.95): Band {
  requireLevel(level);
  requireInteger("trials", trials, { min: 1 });
  requireInteger("successes", successes, { min: 0, max: trials });
  const tail = (1 - level) / 2;
  const failures = trials - successes;
  return {
    low: successes === 0 ? 0 : betaQuantile({ a: successes, b: failures + 1 }, tail),
    high: failures === 0 ? 1 : betaQuantile({ a: successes + 1, b: failures }, 1 - tail),
  };
}

/** Smallest count whose probability of not being exceeded is at least p. */
function binomialQuantile(trials: number, share: number, p: number): number {
  requireInteger("trials", trials, { min: 1 });
  requireFinite("share", share, { min: 0, max: 1 });
  const atMost = (count: number): number =>
    count === trials ? 1 : 1 - betaCdf({ a: count + 1, b: trials - count }, share);
  let [low, high] = [0, trials];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (atMost(middle) >= p) high = middle;
    else low = middle + 1;
  }
  return low;
}

function requireLevel(level: number): void {
  requireFinite("level", level, { min: Number.MIN_VALUE, max: 1 - Number.EPSILON });
}
