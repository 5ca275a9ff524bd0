import { requireSameLength } from "../../arguments";
import { mean, requireSample } from "../moments";

/**
 * Mean absolute error.
 *
 * @throws RangeError for no items, lists of unequal length, or NaN; so do the other scores of numbers
 */
export function meanAbsoluteError(truth: ArrayLike<number>, predicted: ArrayLike<number>): number {
  return mean(errors(truth, predicted).map(Math.abs));
}

/** Mean squared error (003-S35: the score of regret). */
export function meanSquaredError(truth: ArrayLike<number>, predicted: ArrayLike<number>): number {
  return mean(errors(truth, predicted).map((error) => error * error));
}

/** Root of the mean squared error, in the units of the data. */
export function rootMeanSquaredError(truth: ArrayLike<number>, predicted: ArrayLike<number>): number {
  return Math.sqrt(meanSquaredError(truth, predicted));
}

/**
 * Coefficient of determination: 1 - squared error / squared error of the mean (003-S35). Negative where the mean does
 * better. NaN where the truth does not vary.
 */
export function rSquared(truth: ArrayLike<number>, predicted: ArrayLike<number>): number {
  const residual = meanSquaredError(truth, predicted);
  const spread = meanSquaredError(truth, new Float64Array(truth.length).fill(mean(truth)));
  return spread === 0 ? NaN : 1 - residual / spread;
}

/** Pearson's correlation. NaN where either list does not vary. */
export function pearson(a: ArrayLike<number>, b: ArrayLike<number>): number {
  requireSameLength("pearson", { a, b });
  requireSample("a", a);
  requireSample("b", b);
  const [x, y] = [centred(a), centred(b)];
  const dot = (u: Float64Array, v: Float64Array): number => u.reduce((sum, value, i) => sum + value * v[i]!, 0);
  const spread = Math.sqrt(dot(x, x)) * Math.sqrt(dot(y, y));
  return spread === 0 ? NaN : Math.max(-1, Math.min(1, dot(x, y) / spread));
}

/** Spearman's rank correlation: Pearson's of the ranks, ties sharing theirs. NaN where either list does not vary. */
export function spearman(a: ArrayLike<number>, b: ArrayLike<number>): number {
  requireSameLength("spearman", { a, b });
  return pearson(midRanks(a), midRanks(b));
}

/** Ranks from 1; equal numbers share the mean of theirs. */
export function midRanks(values: ArrayLike<number>): Float64Array {
  requireSample("values", values);
  const order = Array.from({ length: values.length }, (_, i) => i).sort((i, j) => values[i]! - values[j]!);
  const ranks = new Float64Array(values.length);
  for (let start = 0; start < order.length;) {
    let end = start;
    while (end < order.length && values[order[end]!] === values[order[start]!]) end++;
    for (let i = start; i < end; i++) ranks[order[i]!] = (start + 1 + end) / 2;
    start = end;
  }
  return ranks;
}

function errors(truth: ArrayLike<number>, predicted: ArrayLike<number>): Float64Array {
  requireSameLength("regression", { truth, predicted });
  requireSample("truth", truth);
  requireSample("predicted", predicted);
  return Float64Array.from(truth, (value, i) => predicted[i]! - value);
}

function centred(values: ArrayLike<number>): Float64Array {
  const average = mean(values);
  return Float64Array.from(values, (value) => value - average);
}
