import { requireInteger } from "../../arguments";

/** Draws of a parameter vector, or any sample of vectors. */
export interface Draws {
  readonly count: number;
  /** Numbers a draw. */
  readonly dimension: number;
  /** [count, dimension] row-major. */
  readonly values: Float64Array;
}

/** Draws of one number each. */
export function scalarDraws(values: ArrayLike<number>): Draws {
  return { count: values.length, dimension: 1, values: Float64Array.from(values) };
}

/**
 * Draws from rows of equal length.
 *
 * @throws RangeError for no rows, an empty row, or one of another length
 */
export function drawsOf(rows: readonly ArrayLike<number>[]): Draws {
  requireInteger("rows.length", rows.length, { min: 1 });
  const dimension = rows[0]!.length;
  requireInteger("rows[0].length", dimension, { min: 1 });
  const values = new Float64Array(rows.length * dimension);
  rows.forEach((row, i) => {
    if (row.length !== dimension) throw new RangeError(`rows[${i}]: expected ${dimension} numbers, got ${row.length}`);
    values.set(Float64Array.from(row), i * dimension);
  });
  return { count: rows.length, dimension, values };
}

/** All draws of one parameter. */
export function column({ count, dimension, values }: Draws, index: number): Float64Array {
  requireInteger("index", index, { min: 0, max: dimension - 1 });
  return Float64Array.from({ length: count }, (_, i) => values[i * dimension + index]!);
}
