import fc from "fast-check";

/** Points of one to three dimensions, most of them tied in some coordinate: [dimension][count]. */
export function tiedPoints(least = 2): fc.Arbitrary<Float64Array[]> {
  const coordinate = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ min: -3, max: 3, noNaN: true }));
  return fc
    .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: least, max: 60 }))
    .chain(([dimension, count]) =>
      fc.array(fc.array(coordinate, { minLength: count, maxLength: count }), {
        minLength: dimension,
        maxLength: dimension,
      }),
    )
    .map((columns) => columns.map((column) => Float64Array.from(column)));
}

/** Maximum-norm distance of two points. */
export function distance(columns: readonly Float64Array[], i: number, j: number): number {
  return Math.max(...columns.map((column) => Math.abs(column[j]! - column[i]!)));
}

/** Distances from one point to all others, ascending. */
export function distancesFrom(columns: readonly Float64Array[], i: number): number[] {
  return Array.from(columns[0]!.keys())
    .filter((j) => j !== i)
    .map((j) => distance(columns, i, j))
    .sort((a, b) => a - b);
}
