import type { DiscreteColumns } from "./discrete-columns";

/** Which joint value of some columns each row holds. */
export interface Configurations {
  /** [rows] number of the joint value, 0 ... count - 1 */
  readonly codes: Int32Array;
  /** Upper bound of the codes: at most the number of rows, or the product of the cardinalities if that is smaller. */
  readonly count: number;
}

/** Above this many possible joint values, the occupied ones are found by a hash map instead of a table. */
const LARGEST_TABLE = 2 ** 20;

/**
 * Numbers the joint values of some columns by strides. As soon as there are more possible values than rows, only those that
 * occur are kept, so that memory stays proportional to the rows however many columns there are.
 *
 * @param columns indices; none gives one configuration for all rows
 */
export function configurations(data: DiscreteColumns, columns: readonly number[]): Configurations {
  const codes = new Int32Array(data.rows);
  let count = 1;
  for (const index of columns) {
    const values = data.columns[index]!;
    const size = data.cardinalities[index]!;
    for (let row = 0; row < codes.length; row++) codes[row] = codes[row]! * size + values[row]!;
    count *= size;
    if (count > data.rows) count = renumber(codes, count);
  }
  return { codes, count };
}

/** Numbers the codes that occur 0, 1, ... in order of appearance; returns how many there are. */
function renumber(codes: Int32Array, count: number): number {
  return count <= LARGEST_TABLE ? renumberByTable(codes, count) : renumberByHash(codes);
}

function renumberByTable(codes: Int32Array, count: number): number {
  const numbers = new Int32Array(count);
  let next = 0;
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row]!;
    if (numbers[code] === 0) numbers[code] = ++next;
    codes[row] = numbers[code]! - 1;
  }
  return next;
}

function renumberByHash(codes: Int32Array): number {
  const numbers = new Map<number, number>();
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row]!;
    let number = numbers.get(code);
    if (number === undefined) numbers.set(code, (number = numbers.size));
    codes[row] = number;
  }
  return numbers.size;
}

/**
 * n ln n for n = 0 ... rows: sums of counts times their logarithms become look-ups.
 */
export function entropyTable(rows: number): Float64Array {
  return Float64Array.from({ length: rows + 1 }, (_, n) => (n === 0 ? 0 : n * Math.log(n)));
}
