import type { Sample } from "../sample";
import { requireSample } from "../sample";

/** A sample of categories, packed for counting. */
export interface DiscreteColumns {
  readonly names: readonly string[];
  readonly rows: number;
  /** [columns][rows], values 0 ... cardinality - 1 */
  readonly columns: readonly Uint8Array[];
  /** Number of values of each column. */
  readonly cardinalities: readonly number[];
}

const MOST_VALUES = 256;

/**
 * Packs a sample whose columns hold 0, 1, ... k - 1.
 *
 * @param cardinalities numbers of values, where a column may lack some of them; default one more than its largest value
 * @throws RangeError for values that are not whole, negative, or beyond the cardinality; more than 256 values in a column
 */
export function discreteColumns(sample: Sample, cardinalities?: readonly number[]): DiscreteColumns {
  requireSample(sample);
  const { names, columns } = sample;
  const packed = columns.map((column, i) => packedColumn(names[i]!, column));
  const sizes = packed.map((column, i) => cardinalities?.[i] ?? 1 + column.reduce((a, b) => Math.max(a, b), 0));
  packed.forEach((column, i) => {
    const beyond = column.find((value) => value >= sizes[i]!);
    if (beyond !== undefined) {
      throw new RangeError(`cardinalities: ${names[i]!} has ${sizes[i]!} values, got the value ${beyond}`);
    }
  });
  return { names, rows: columns[0]!.length, columns: packed, cardinalities: sizes };
}

function packedColumn(name: string, column: Float64Array): Uint8Array {
  const bad = column.find((value) => !Number.isInteger(value) || value < 0 || value >= MOST_VALUES);
  if (bad !== undefined) {
    throw new RangeError(`${name}: expected whole numbers from 0 to ${MOST_VALUES - 1}, got ${bad}`);
  }
  return Uint8Array.from(column);
}
