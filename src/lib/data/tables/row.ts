/** Types that a column may be read as. */
export interface ColumnTypes {
  readonly string: string;
  /** Integers of any width and floating-point numbers; an integer beyond 2^53 is an error. */
  readonly number: number;
  readonly boolean: boolean;
  readonly numbers: readonly number[];
  readonly strings: readonly string[];
}

/** Which columns a query gives, and the type of each. */
export type RowShape = Readonly<Record<string, keyof ColumnTypes>>;

/** A row of a shape. */
export type RowOf<S extends RowShape> = { readonly [K in keyof S]: ColumnTypes[S[K]] };

/** Checks the values of a row that DuckDB gave; see `queryTables` for the errors. */
export function typedRow<S extends RowShape>(
  row: Readonly<Record<string, unknown>>,
  shape: S,
  index: number,
): RowOf<S> {
  const cells = Object.entries(shape).map(([column, type]) => {
    if (!(column in row)) throw new Error(`expected a column ${column}, got ${Object.keys(row).join(", ")}`);
    const value = plain(row[column]);
    if (isOf(type, value)) return [column, value];
    throw new Error(`row ${index + 1}, column ${column}: expected ${type}, got ${JSON.stringify(value)}`);
  });
  return Object.fromEntries(cells) as RowOf<S>;
}

/** DuckDB gives wide integers as bigint; those that a number holds exactly become numbers, others text, which no number is. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "bigint") return value;
  return Number.isSafeInteger(Number(value)) ? Number(value) : value.toString();
}

function isOf(type: keyof ColumnTypes, value: unknown): boolean {
  if (type === "numbers") return Array.isArray(value) && value.every((item) => typeof item === "number");
  if (type === "strings") return Array.isArray(value) && value.every((item) => typeof item === "string");
  return typeof value === type;
}
