/** What kind of numbers ratings are. */
export type RatingLevel = "nominal" | "ordinal" | "interval" | "ratio";

/** Every {@link RatingLevel}. */
export const ratingLevels: readonly RatingLevel[] = ["nominal", "ordinal", "interval", "ratio"];

/**
 * Squared differences between all pairs of values, `[value, value]`, as Krippendorff defines them for a level.
 *
 * @param values in ascending order
 * @param totals how often each value was given; ordinal differences count the ratings between two values
 */
export function squaredDifferences(level: RatingLevel, values: Float64Array, totals: Float64Array): Float64Array {
  const n = values.length;
  const out = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const difference = between(level, values, totals, i, j);
      out[i * n + j] = difference ** 2;
      out[j * n + i] = difference ** 2;
    }
  }
  return out;
}

function between(level: RatingLevel, values: Float64Array, totals: Float64Array, i: number, j: number): number {
  const low = values[i]!;
  const high = values[j]!;
  switch (level) {
    case "nominal":
      return 1;
    case "interval":
      return high - low;
    case "ratio":
      return (high - low) / (high + low);
    case "ordinal": {
      let given = -(totals[i]! + totals[j]!) / 2;
      for (let k = i; k <= j; k++) given += totals[k]!;
      return given;
    }
  }
}
