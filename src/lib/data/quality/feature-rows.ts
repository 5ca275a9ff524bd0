/**
 * Checks a table of features: at least `atLeast` rows, of one width of at least one, all numbers finite.
 *
 * @returns the width
 * @throws RangeError that names the row and column
 */
export function requireFeatureRows(name: string, rows: readonly ArrayLike<number>[], atLeast: number): number {
  if (rows.length < atLeast) throw new RangeError(`${name}: expected at least ${atLeast} rows, got ${rows.length}`);
  const width = rows[0]?.length ?? 0;
  if (rows.length > 0 && width === 0) throw new RangeError(`${name}: expected at least one feature, got none`);
  rows.forEach((row, at) => {
    if (row.length !== width) throw new RangeError(`${name}: row ${at}: expected ${width} features, got ${row.length}`);
    for (let i = 0; i < width; i++) {
      if (Number.isFinite(row[i])) continue;
      throw new RangeError(`${name}: expected finite numbers, got ${row[i]} in row ${at}, column ${i}`);
    }
  });
  return width;
}

/** Squared Euclidean distance of two rows. */
export function squaredDistance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i]! - b[i]!) ** 2;
  return sum;
}

/** A row's nearest others. */
export interface Neighbours {
  /** Indices, nearest first; of equally near ones the lower index first. */
  readonly indices: Int32Array;
  /** Euclidean distances. */
  readonly distances: Float64Array;
}

/** The `k` nearest others of every row, by comparing all pairs. */
export function nearestNeighbours(rows: readonly ArrayLike<number>[], k: number): Neighbours[] {
  return rows.map((row, at) => {
    const distances = Float64Array.from(rows, (other, i) => (i === at ? Infinity : squaredDistance(row, other)));
    const indices = Int32Array.from(rows.keys())
      .sort((a, b) => distances[a]! - distances[b]! || a - b)
      .slice(0, k);
    return { indices, distances: Float64Array.from(indices, (i) => Math.sqrt(distances[i]!)) };
  });
}
