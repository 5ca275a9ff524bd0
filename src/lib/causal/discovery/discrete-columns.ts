import { requireSample, rowsOf, stateCounts, type Sample } from "../sample";

/** A sample of categories, packed for counting. */
export interface DiscreteColumns {
  readonly names: readonly string[];
  readonly rows: number;
  /** [columns][rows], values 0 ... cardinality - 1 */
  readonly columns: readonly Int32Array[];
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
  requireSample("sample", sample);
  const { names, columns } = sample;
  const sizes = stateCounts(sample).map((occurring, i) =>
    sizeOf(names[i]!, occurring, cardinalities?.[i] ?? occurring),
  );
  return {
    names,
    rows: rowsOf(sample),
    columns: columns.map((column) => Int32Array.from(column)),
    cardinalities: sizes,
  };
}

function sizeOf(name: string, occurring: number, size: number): number {
  if (occurring > size)
    throw new RangeError(`cardinalities: "${name}" has ${size} values, got the value ${occurring - 1}`);
  if (size > MOST_VALUES) throw new RangeError(`${name}: expected at most ${MOST_VALUES} values, got ${size}`);
  return size;
}
