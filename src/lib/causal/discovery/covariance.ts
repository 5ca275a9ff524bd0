import { mean } from "../../statistics";
import { requireSample, type Sample } from "../sample";

/** Second moments of a sample. */
export interface Moments {
  readonly names: readonly string[];
  readonly rows: number;
  /** [columns, columns] row by row: mean of (x - mean x)(y - mean y), divided by the number of rows. */
  readonly covariance: Float64Array;
}

/**
 * Covariances of all columns, about their means.
 *
 * @throws RangeError for fewer than 2 rows, or a column that holds one value only, which no Gaussian test or score can use
 */
export function moments(sample: Sample): Moments {
  requireSample("sample", sample);
  const { names, columns } = sample;
  const rows = columns[0]!.length;
  if (rows < 2) throw new RangeError(`sample: expected at least 2 rows, got ${rows}`);
  const centred = columns.map((column, i) => centredColumn(names[i]!, column));
  const covariance = new Float64Array(columns.length ** 2);
  for (let i = 0; i < columns.length; i++) {
    for (let j = 0; j <= i; j++) {
      const value = product(centred[i]!, centred[j]!) / rows;
      covariance[i * columns.length + j] = value;
      covariance[j * columns.length + i] = value;
    }
  }
  return { names, rows, covariance };
}

function centredColumn(name: string, column: Float64Array): Float64Array {
  if (column.every((value) => value === column[0])) {
    throw new RangeError(`${name}: expected a column that varies, got ${column[0]!} in every row`);
  }
  const average = mean(column);
  return column.map((value) => value - average);
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/** A residual variance below this share of the variance is rounding of zero: the column is a sum of the others. */
const RELATIVE_RESIDUAL = 1e-10;

/**
 * Covariance of some columns once others are regressed out: the Schur complement, by Gaussian elimination of `given`. A
 * condition that the others settle adds nothing and is passed over.
 *
 * @param kept columns whose residuals are looked at
 * @param given columns that are regressed out
 * @returns [kept, kept] row by row; a residual that is only rounding is exactly 0
 */
export function residualCovariance(
  { names, covariance }: Moments,
  kept: readonly number[],
  given: readonly number[],
): Float64Array {
  const order = [...given, ...kept];
  const n = order.length;
  const matrix = new Float64Array(n * n);
  order.forEach((row, i) => {
    order.forEach((column, j) => (matrix[i * n + j] = covariance[row * names.length + column]!));
  });
  const variances = order.map((_, i) => matrix[i * n + i]!);
  for (let pivot = 0; pivot < given.length; pivot++) eliminate(matrix, n, pivot, variances[pivot]!);
  const residual = new Float64Array(kept.length ** 2);
  for (let i = 0; i < kept.length; i++) {
    for (let j = 0; j < kept.length; j++) {
      const value = matrix[(given.length + i) * n + given.length + j]!;
      const settled = i === j && value <= RELATIVE_RESIDUAL * variances[given.length + i]!;
      residual[i * kept.length + j] = settled ? 0 : value;
    }
  }
  return residual;
}

function eliminate(matrix: Float64Array, n: number, pivot: number, variance: number): void {
  const diagonal = matrix[pivot * n + pivot]!;
  if (diagonal <= RELATIVE_RESIDUAL * variance) return;
  for (let i = pivot + 1; i < n; i++) {
    const share = matrix[i * n + pivot]! / diagonal;
    for (let j = pivot + 1; j < n; j++) matrix[i * n + j]! -= share * matrix[pivot * n + j]!;
  }
}
