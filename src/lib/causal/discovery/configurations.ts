import type { DiscreteColumns } from "./discrete-columns";

/** Which joint value of some columns each row holds. */
export interface Configurations {
  /** [rows] number of the joint value, 0 ... count - 1; not to be changed, it may be a column of the data */
  readonly codes: Int32Array;
  /** Codes are below this. More than the rows only for a single column with more values than that. */
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
  const [first, ...others] = columns;
  if (first === undefined) return { codes: new Int32Array(data.rows), count: 1 };
  let codes = data.columns[first]!;
  let count = data.cardinalities[first]!;
  for (const index of others) {
    const size = data.cardinalities[index]!;
    codes = combined(codes, data.columns[index]!, size);
    count *= size;
    if (count > data.rows) count = renumber(codes, count);
  }
  return { codes, count };
}

function combined(codes: Int32Array, values: Int32Array, size: number): Int32Array {
  const both = new Int32Array(codes.length);
  for (let row = 0; row < codes.length; row++) both[row] = codes[row]! * size + values[row]!;
  return both;
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
