import { requireFinite, requireInteger, requireOneOf } from "../../arguments";
import { resample, type Stream } from "../../random";
import { ratingLevels, squaredDifferences, type RatingLevel } from "./differences";
import type { RatingCounts } from "./ratings";

/** Krippendorff's alpha with an interval. */
export interface AlphaInterval {
  readonly alpha: number;
  readonly low: number;
  readonly high: number;
  /** Confidence, e.g. 0.95. */
  readonly level: number;
  /** Resamples in which all ratings were equal, so that alpha is undefined; they are left out. */
  readonly undefined: number;
}

/** How the interval is made. */
export interface AlphaIntervalOptions {
  readonly stream: Stream;
  /** Default 1,000. */
  readonly resamples?: number;
  /** Default 0.95. */
  readonly level?: number;
}

/**
 * Krippendorff's alpha (003-S28, 003-A1): 1 - observed / expected disagreement, for any number of raters, with missing ratings.
 * 1 is perfect agreement, 0 chance, below 0 systematic disagreement.
 *
 * @param ratings see `countRatings` and `ratingsFromCounts`
 * @param level what kind of numbers the ratings are
 * @throws RangeError if all ratings are equal (nothing could have disagreed), or for ratio data below zero
 * @see Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability"
 */
export function krippendorffAlpha(ratings: RatingCounts, level: RatingLevel): number {
  requireOneOf("level", level, ratingLevels);
  if (level === "ratio" && ratings.values.some((value) => value < 0)) {
    throw new RangeError(`ratings: expected ratio data of at least 0, got ${ratings.values[0]}`);
  }
  const alpha = alphaOf(ratings.values, ratings.units, level);
  if (!Number.isNaN(alpha)) return alpha;
  throw new RangeError("ratings: expected at least two different values, got one, for which alpha is undefined");
}

/**
 * Percentile bootstrap of alpha over units: which texts were rated is chance, who rated them is taken as given.
 *
 * @throws RangeError as {@link krippendorffAlpha}, and if more than a tenth of the resamples hold one value only
 */
export function krippendorffInterval(
  ratings: RatingCounts,
  level: RatingLevel,
  { stream, resamples = 1000, level: confidence = 0.95 }: AlphaIntervalOptions,
): AlphaInterval {
  requireInteger("resamples", resamples, { min: 100 });
  requireFinite("level", confidence, { min: Number.EPSILON, max: 1 - Number.EPSILON });
  const alpha = krippendorffAlpha(ratings, level);
  const replicates = Float64Array.from({ length: resamples }, () => {
    const units = Array.from(resample(stream, ratings.units.length), (i) => ratings.units[i]!);
    return alphaOf(ratings.values, units, level);
  });
  const defined = replicates.filter((value) => !Number.isNaN(value)).sort();
  const lost = resamples - defined.length;
  if (lost > resamples / 10) {
    throw new RangeError(`ratings: expected values that vary, got one value only in ${lost} of ${resamples} resamples`);
  }
  const tail = (1 - confidence) / 2;
  const at = (p: number): number => defined[Math.round(p * (defined.length - 1))]!;
  return { alpha, low: at(tail), high: at(1 - tail), level: confidence, undefined: lost };
}

/** NaN where all ratings are equal. */
function alphaOf(values: Float64Array, units: readonly Float64Array[], level: RatingLevel): number {
  const totals = new Float64Array(values.length);
  for (const counts of units) for (let i = 0; i < totals.length; i++) totals[i] = totals[i]! + counts[i]!;
  const ratings = totals.reduce((sum, count) => sum + count, 0);
  const squares = squaredDifferences(level, values, totals);
  const expected = disagreement(totals, squares) / (ratings - 1);
  let observed = 0;
  for (const counts of units) {
    const raters = counts.reduce((sum, count) => sum + count, 0);
    observed += disagreement(counts, squares) / (raters - 1);
  }
  return expected === 0 ? NaN : 1 - observed / expected;
}

/** Sum over all ordered pairs of ratings of their squared difference. */
function disagreement(counts: Float64Array, squares: Float64Array): number {
  const n = counts.length;
  let sum = 0;
  for (let i = 0; i < n; i++) {
    if (counts[i] === 0) continue;
    for (let j = i + 1; j < n; j++) sum += counts[i]! * counts[j]! * squares[i * n + j]!;
  }
  return 2 * sum;
}
