import { requireInteger } from "../arguments";

/** Joint observations of named variables, one column a variable: `columns[v][row]`. Discrete values are 0 ... k - 1. */
export interface Sample {
  readonly names: readonly string[];
  /** One array a name, all of one length. */
  readonly columns: readonly Float64Array[];
}

/**
 * Checks a sample at the door of a function that learns from it.
 *
 * @param minimum rows that are needed at least; default 1
 * @throws RangeError that names a repeated variable, a column of another length, a missing column, or a value that is not finite
 */
export function requireSample(argument: string, { names, columns }: Sample, minimum = 1): void {
  if (columns.length !== names.length) {
    throw new RangeError(`${argument}: expected ${names.length} columns, one a name, got ${columns.length}`);
  }
  requireDistinct(`${argument}.names`, names);
  const rows = rowsOf({ names, columns });
  requireInteger(`${argument}: rows`, rows, { min: minimum });
  columns.forEach((column, v) => {
    if (column.length !== rows) {
      throw new RangeError(`${argument}: "${names[0]!}" has ${rows} rows, "${names[v]!}" has ${column.length}`);
    }
    const bad = column.findIndex((value) => !Number.isFinite(value));
    if (bad >= 0) {
      throw new RangeError(`${argument}: expected finite numbers, got ${column[bad]!} in row ${bad} of "${names[v]!}"`);
    }
  });
}

/** How many rows a sample has. */
export function rowsOf({ columns }: Sample): number {
  return columns[0]?.length ?? 0;
}

/**
 * The column of a variable.
 *
 * @throws RangeError for a name that the sample does not have
 */
export function columnOf({ names, columns }: Sample, name: string): Float64Array {
  const column = columns[names.indexOf(name)];
  if (column === undefined) throw new RangeError(`column: expected one of ${names.join(", ")}, got "${name}"`);
  return column;
}

/** A sample of some of the variables, in the order asked for; the columns are shared, not copied. */
export function selectColumns(sample: Sample, names: readonly string[]): Sample {
  requireDistinct("names", names);
  return { names: [...names], columns: names.map((name) => columnOf(sample, name)) };
}

/** A sample of some of the rows, in the order asked for, as a bootstrap needs it. */
export function selectRows({ names, columns }: Sample, rows: ArrayLike<number>): Sample {
  return { names, columns: columns.map((column) => Float64Array.from(rows, (row) => column[row]!)) };
}

/**
 * How many states each discrete variable has: its largest value and one more.
 *
 * @throws RangeError that names a variable with a value other than 0, 1, 2, ...
 */
export function stateCounts({ names, columns }: Sample): number[] {
  return columns.map((column, v) => {
    let largest = 0;
    for (const value of column) {
      requireInteger(`sample: values of "${names[v]!}"`, value, { min: 0 });
      largest = Math.max(largest, value);
    }
    return largest + 1;
  });
}

function requireDistinct(argument: string, names: readonly string[]): void {
  const repeated = names.find((name, i) => names.indexOf(name) < i);
  if (repeated !== undefined) throw new RangeError(`${argument}: expected distinct names, got "${repeated}" twice`);
}
