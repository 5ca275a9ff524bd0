import { requireFinite } from "../../arguments";

/** How values become choices: by their differences (softmax, also called logit) or their ratios (Luce). */
export type ChoiceRule = "softmax" | "luce";

/**
 * Log-probabilities of choosing each option by softmax: exp(v / noise), normalised.
 *
 * @param values of the options; minus infinity is never chosen
 * @param noise positive, in units of value; small is nearly a maximiser
 * @throws RangeError for NaN, plus infinity, or options that are all worth minus infinity
 */
export function softmaxLog(values: ArrayLike<number>, noise: number): Float64Array {
  requireFinite("noise", noise, { min: Number.MIN_VALUE });
  const top = largest(values);
  const shifted = Float64Array.from(values, (value) => (value - top) / noise);
  const logTotal = Math.log(shifted.reduce((sum, value) => sum + Math.exp(value), 0));
  return shifted.map((value) => value - logTotal);
}

/**
 * Log-probabilities of choosing each option by Luce's rule: v^(1 / noise), normalised.
 *
 * @param values of the options, none negative, at least one positive
 * @param noise positive, a pure number
 * @see Luce 1959; Holt and Laury 2002 use it
 */
export function luceLog(values: ArrayLike<number>, noise: number): Float64Array {
  const logs = Float64Array.from(values, (value, i) => {
    if (!(value >= 0)) throw new RangeError(`values[${i}]: expected at least 0 for Luce's rule, got ${value}`);
    return Math.log(value);
  });
  return softmaxLog(logs, noise);
}

/**
 * With probability `exploration` the choice is uniform instead: log((1 - e) p + e / n).
 *
 * @param logProbabilities of n options
 * @param exploration e, 0 to 1
 */
export function explored(logProbabilities: Float64Array, exploration: number): Float64Array {
  requireFinite("exploration", exploration, { min: 0, max: 1 });
  if (exploration === 0) return logProbabilities;
  const floor = exploration / logProbabilities.length;
  return logProbabilities.map((log) => Math.log((1 - exploration) * Math.exp(log) + floor));
}

function largest(values: ArrayLike<number>): number {
  let top = -Infinity;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (Number.isNaN(value) || value === Infinity) {
      throw new RangeError(`values[${i}]: expected a number below infinity, got ${value}`);
    }
    top = Math.max(top, value);
  }
  if (top === -Infinity) throw new RangeError("values: expected an option worth more than minus infinity, got none");
  return top;
}
