import { requireInteger } from "../../arguments";

/** Ratings of many units by several raters, counted: how often each value was given to each unit. */
export interface RatingCounts {
  /** Distinct values in ascending order; for nominal data their numbers mean nothing. */
  readonly values: Float64Array;
  /** One row a unit, one count a value; units with fewer than two ratings are left out, nothing can be compared there. */
  readonly units: readonly Float64Array[];
}

/**
 * Counts ratings given rater by rater.
 *
 * @param ratings `[rater][unit]`; NaN, null or undefined where a rater gave none
 * @throws RangeError for raters with different numbers of units, infinite ratings, or no unit with two ratings
 */
export function countRatings(ratings: readonly ArrayLike<number | null | undefined>[]): RatingCounts {
  const width = ratings[0]?.length ?? 0;
  const present = new Set<number>();
  ratings.forEach((row, rater) => {
    if (row.length !== width)
      throw new RangeError(`ratings: expected ${width} units of each rater, got ${row.length} of rater ${rater}`);
    for (let unit = 0; unit < width; unit++) {
      const value = row[unit] ?? NaN;
      if (Math.abs(value) === Infinity)
        throw new RangeError(`ratings: expected finite ratings, got ${value} of rater ${rater} for unit ${unit}`);
      if (!Number.isNaN(value)) present.add(value);
    }
  });
  const values = Float64Array.from(present).sort();
  const place = new Map(Array.from(values, (value, i) => [value, i]));
  const units = Array.from({ length: width }, (_, unit) => {
    const counts = new Float64Array(values.length);
    for (const row of ratings) {
      const at = place.get(row[unit] ?? NaN);
      if (at !== undefined) counts[at] = counts[at]! + 1;
    }
    return counts;
  });
  return { values, units: pairable(units) };
}

/**
 * Ratings that were published as counts: how many raters chose each of a few values, unit by unit.
 *
 * @param units `[unit][value]`
 * @param values what the columns mean; default 0, 1, 2, ...
 * @throws RangeError for counts that are no whole numbers, rows of another length, or no unit with two ratings
 */
export function ratingsFromCounts(units: readonly ArrayLike<number>[], values?: ArrayLike<number>): RatingCounts {
  const width = values?.length ?? units[0]?.length ?? 0;
  const counts = units.map((unit, at) => {
    if (unit.length !== width) throw new RangeError(`units[${at}]: expected ${width} counts, got ${unit.length}`);
    for (let i = 0; i < width; i++) requireInteger(`units[${at}][${i}]`, unit[i] ?? NaN, { min: 0 });
    return Float64Array.from(unit);
  });
  return {
    values: Float64Array.from(values ?? { length: width }, (value, i) => (values ? value : i)),
    units: pairable(counts),
  };
}

function pairable(units: readonly Float64Array[]): Float64Array[] {
  const kept = units.filter((counts) => counts.reduce((sum, count) => sum + count, 0) >= 2);
  if (kept.length > 0) return kept;
  throw new RangeError(`ratings: expected a unit with at least two ratings, got none among ${units.length}`);
}
