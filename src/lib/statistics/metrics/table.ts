import { requireInteger, requireSameLength } from "../../arguments";

/**
 * Number of rows of a row-major table.
 *
 * @throws RangeError for an empty table or a length that is no multiple of the number of columns
 */
export function requireRows(name: string, values: ArrayLike<number>, columns: number): number {
  requireInteger("classes", columns, { min: 1 });
  if (values.length === 0 || values.length % columns !== 0) {
    throw new RangeError(`${name}: expected a multiple of ${columns} numbers, at least one row, got ${values.length}`);
  }
  return values.length / columns;
}

/** One column of a row-major table. */
export function column(values: ArrayLike<number>, columns: number, index: number): Float64Array {
  return Float64Array.from({ length: values.length / columns }, (_, row) => values[row * columns + index]!);
}

/** One row of a row-major table. */
export function rowOf(values: ArrayLike<number>, columns: number, index: number): Float64Array {
  return Float64Array.from({ length: columns }, (_, k) => values[index * columns + k]!);
}

/**
 * A metric of each class on its own, such as `rocAuc` of 28 emotions.
 *
 * @param truth [N, C] row-major
 * @param scores [N, C] row-major
 * @param classes C
 * @returns one number a class, NaN where the metric is undefined
 */
export function perClass(
  metric: (truth: Float64Array, scores: Float64Array) => number,
  truth: ArrayLike<number>,
  scores: ArrayLike<number>,
  classes: number,
): number[] {
  requireSameLength("perClass", { truth, scores });
  requireRows("truth", truth, classes);
  return Array.from({ length: classes }, (_, k) => metric(column(truth, classes, k), column(scores, classes, k)));
}

/** Mean of the numbers that are not NaN; NaN if none is left. */
export function meanOfDefined(values: readonly number[]): number {
  const defined = values.filter((value) => !Number.isNaN(value));
  return defined.reduce((sum, value) => sum + value, 0) / defined.length;
}
