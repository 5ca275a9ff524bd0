import { requireFinite, requireInteger } from "../../arguments";

/** A range of learning rates, both ends included. */
export interface RateRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Learning rates whose logarithms are evenly spaced: from (to / from)^(i / (count - 1)). The ends are exact.
 *
 * @param count at least 2
 * @throws RangeError for a range that is empty or not positive
 */
export function logGrid({ from, to }: RateRange, count: number): Float64Array {
  requireFinite("from", from, { min: Number.MIN_VALUE });
  requireFinite("to", to, { min: from });
  if (from === to) throw new RangeError(`to: expected a number above from, ${from}, got ${to}`);
  requireInteger("count", count, { min: 2 });
  return Float64Array.from({ length: count }, (_, i) => {
    return i === count - 1 ? to : from * (to / from) ** (i / (count - 1));
  });
}

/**
 * Index of the smallest number, the first among equals; NaN counts as the largest, since a run that diverged is no optimum.
 *
 * @throws RangeError for an empty list
 */
export function indexOfSmallest(values: ArrayLike<number>): number {
  if (values.length === 0) throw new RangeError("values: expected at least one number, got none");
  let best = 0;
  for (let i = 1; i < values.length; i++) {
    if (values[i]! < values[best]! || (Number.isNaN(values[best]) && !Number.isNaN(values[i]))) best = i;
  }
  return best;
}

/** Index of the rate that lies nearest to another by their ratio. */
export function indexOfNearest(rates: ArrayLike<number>, rate: number): number {
  return indexOfSmallest(Array.from(rates, (other) => Math.abs(Math.log(other / rate))));
}

/** How far two rates lie apart, as a factor of at least 1. */
export function rateFactor(a: number, b: number): number {
  return Math.max(a / b, b / a);
}
