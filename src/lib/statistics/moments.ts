import { requireAllFinite, requireFinite } from "../arguments";

/** Refuses an empty sample and numbers that are NaN or infinite. */
export function requireSample(name: string, values: ArrayLike<number>, atLeast = 1): void {
  if (values.length < atLeast) {
    throw new RangeError(`${name}: expected at least ${atLeast} numbers, got ${values.length}`);
  }
  requireAllFinite(name, values);
}

/** Arithmetic mean, by Welford's update, so that it neither overflows nor drifts. */
export function mean(values: ArrayLike<number>): number {
  requireSample("values", values);
  let average = 0;
  for (let i = 0; i < values.length; i++) {
    const step = values[i]! - average;
    // The step between two huge numbers of opposite sign is beyond doubles, its share is not.
    average += Number.isFinite(step) ? step / (i + 1) : values[i]! / (i + 1) - average / (i + 1);
  }
  return average;
}

/**
 * Variance by Welford's update.
 *
 * @param lostDegrees subtracted from the count in the denominator: 1 (default) for a sample, 0 for a population
 */
export function variance(values: ArrayLike<number>, lostDegrees = 1): number {
  requireSample("values", values, lostDegrees + 1);
  let average = 0;
  let squares = 0;
  for (let i = 0; i < values.length; i++) {
    const step = values[i]! - average;
    average += step / (i + 1);
    squares += step * (values[i]! - average);
  }
  return squares / (values.length - lostDegrees);
}

/** Square root of the variance. */
export function standardDeviation(values: ArrayLike<number>, lostDegrees = 1): number {
  return Math.sqrt(variance(values, lostDegrees));
}

/**
 * Quantile by linear interpolation between order statistics (Hyndman and Fan's type 7, NumPy's default).
 *
 * @param p probability in [0, 1]
 */
export function quantile(values: ArrayLike<number>, p: number): number {
  requireSample("values", values);
  requireFinite("p", p, { min: 0, max: 1 });
  const sorted = Float64Array.from(values).sort();
  const position = p * (sorted.length - 1);
  const below = Math.floor(position);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low + (position - below) * (high - low);
}
