import tQuantile from "@stdlib/stats-base-dists-t-quantile";
import { requireFinite, requireSameLength } from "../../arguments";
import type { Stream } from "../../random";
import type { Interval } from "../bootstrap";
import { mean, requireSample, standardDeviation } from "../moments";
import { permutationPValue } from "../permutation";

/** The same measurement under two conditions, run by run. */
export interface PairedDifference {
  /** Mean of a[i] - b[i]. */
  readonly difference: number;
  /** Student's interval of that mean. */
  readonly interval: Interval;
  readonly effectSize: {
    /** Cohen's d_z: mean over standard deviation of the differences. ±Infinity where they never vary, 0 if all are 0. */
    readonly dz: number;
    /** d_z with Hedges' correction for few pairs, 1 - 3 / (4 (n - 1) - 1). */
    readonly hedges: number;
  };
  /** Two-sided p-value of the sign-flip permutation test. */
  readonly p: number;
  /** Whether all 2^n sign patterns were counted. */
  readonly exact: boolean;
  readonly pairs: number;
}

/** How a paired difference is judged. */
export interface PairedOptions {
  /** Level of the interval, default 0.95. */
  readonly level?: number;
  /** Source of random sign flips; only needed above 20 pairs, where not all can be counted. */
  readonly stream?: Stream;
}

const mostExactPairs = 20;

/**
 * The share of itself that a loss falls by, (before - after) / before, run by run: above 0 where the second is better.
 *
 * @throws RangeError as {@link pairedDifference}, or for a loss before that is 0
 */
export function relativeFall(
  before: ArrayLike<number>,
  after: ArrayLike<number>,
  options: PairedOptions = {},
): PairedDifference {
  requireSameLength("relativeFall", { before, after });
  const falls = Float64Array.from(before, (loss, i) => (loss - after[i]!) / loss);
  return pairedDifference(falls, new Float64Array(falls.length), options);
}

/**
 * Difference of two methods over the same seeds or splits, with interval, effect size and p-value.
 *
 * The p-value is exact up to 20 pairs. Its smallest value is 2^(1 - n): five pairs can't go below 0.0625, six can reach
 * 0.031.
 *
 * @param a measurements of one method, at least two
 * @param b measurements of the other, pair by pair
 * @throws RangeError for fewer than two pairs, lists of unequal length, NaN, or more than 20 pairs without a stream
 * @see Fisher 1935 for the test; Hedges 1981 and Lakens 2013 for the effect sizes
 */
export function pairedDifference(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  { level = 0.95, stream }: PairedOptions = {},
): PairedDifference {
  requireSameLength("pairedDifference", { a, b });
  requireSample("a", a, 2);
  requireSample("b", b, 2);
  requireFinite("level", level, { min: Number.MIN_VALUE, max: 1 - Number.EPSILON });
  const differences = Float64Array.from(a, (value, i) => value - b[i]!);
  const pairs = differences.length;
  const exact = pairs <= mostExactPairs;
  const difference = mean(differences);
  return {
    difference,
    interval: studentInterval(differences, level),
    effectSize: effectSize(difference, standardDeviation(differences), pairs),
    p: exact ? signFlipPValue(differences) : sampledPValue(a, b, stream),
    exact,
    pairs,
  };
}

/** Student's interval of a mean, e.g. of a score over seeds; of width 0 where nothing varies. */
export function studentInterval(values: ArrayLike<number>, level = 0.95): Interval {
  requireSample("values", values, 2);
  const estimate = mean(values);
  const error = standardDeviation(values) / Math.sqrt(values.length);
  const reach = error === 0 ? 0 : tQuantile((1 + level) / 2, values.length - 1) * error;
  return { estimate, low: estimate - reach, high: estimate + reach, level };
}

function effectSize(difference: number, deviation: number, pairs: number): PairedDifference["effectSize"] {
  const dz = difference === 0 ? 0 : difference / deviation;
  // Two pairs have one degree of freedom, whose correction is 0 however large d_z is.
  return { dz, hedges: dz === 0 || pairs === 2 ? 0 : dz * (1 - 3 / (4 * (pairs - 1) - 1)) };
}

/** Share of the 2^n sign patterns whose sum is as far from 0 as the observed one, ties within rounding included. */
function signFlipPValue(differences: Float64Array): number {
  const sizes = differences.map(Math.abs);
  const observed = Math.abs(differences.reduce((sum, d) => sum + d, 0));
  const slack = 1e-12 * sizes.reduce((sum, size) => sum + size, 0);
  const patterns = 2 ** sizes.length;
  let hits = 0;
  let sum = sizes.reduce((total, size) => total + size, 0);
  let signs = 0;
  for (let pattern = 0; pattern < patterns; pattern++) {
    if (Math.abs(sum) >= observed - slack) hits++;
    // Gray code: from one pattern to the next a single sign turns, that of the lowest set bit of the counter.
    const turned = 31 - Math.clz32((pattern + 1) & -(pattern + 1));
    if (turned >= sizes.length) break;
    signs ^= 1 << turned;
    sum += (signs >> turned) & 1 ? -2 * sizes[turned]! : 2 * sizes[turned]!;
  }
  return hits / patterns;
}

function sampledPValue(a: ArrayLike<number>, b: ArrayLike<number>, stream: Stream | undefined): number {
  if (stream === undefined) {
    throw new RangeError(`stream: expected a stream for more than ${mostExactPairs} pairs, got none for ${a.length}`);
  }
  return permutationPValue(a, b, { stream, paired: true });
}
