import { requireAllFinite, requireFinite, requireInteger, requireSameLength } from "../../arguments";
import { normal, type Stream } from "../../random";
import { standardDeviation } from "../../statistics";
import type { Columns } from "./formulas";

/** Samples of one variable: numbers, or one array of numbers for each of its dimensions ([dimension][samples]). */
export type Variable = ArrayLike<number> | readonly ArrayLike<number>[];

/** What is done to the samples before neighbours are looked for. */
export interface Preparation {
  /** Standard deviation of seeded Gaussian jitter that breaks ties, in units of each column's own. Default 0: none. */
  readonly noise?: number;
  /**
   * Whether each column is scaled to mean 0 and variance 1. The maximum norm compares columns, so that units matter at
   * finite sample sizes. Default false: as given.
   */
  readonly standardize?: boolean;
  /** Source of all chance; required where jitter, surrogates or an interval are asked for. */
  readonly stream?: Stream;
}

/** Checks variables by name and turns them into columns of doubles; the input is not changed. */
export function prepare(
  where: string,
  variables: Readonly<Record<string, Variable>>,
  k: number,
  { noise = 0, standardize = false, stream }: Preparation,
): Columns[] {
  requireFinite("noise", noise, { min: 0 });
  const named = Object.entries(variables).map(([name, variable]) => [name, columnsOf(name, variable)] as const);
  requireSameLength(where, Object.fromEntries(named.flatMap(([name, columns]) => namedColumns(name, columns))));
  const samples = named[0]![1][0]!.length;
  if (samples < 2) throw new RangeError(`${where}: expected at least 2 samples, got ${samples}`);
  requireInteger("k", k, { min: 1, max: samples - 1 });
  return named.map(([name, columns]) =>
    columns.map((column, axis) => {
      const scaled = standardize ? standardized(column) : column;
      return noise === 0 ? scaled : jittered(scaled, noise, requireStream("noise", stream).split(`${name} ${axis}`));
    }),
  );
}

/** The stream, or an error that says what it is needed for. */
export function requireStream(purpose: string, stream: Stream | undefined): Stream {
  if (!stream) throw new TypeError(`stream: expected a seeded stream for ${purpose}, got undefined`);
  return stream;
}

/** Whether every dimension of the variable holds one value only. */
export function isConstant(columns: Columns): boolean {
  return columns.every((column) => column.every((value) => value === column[0]));
}

/** Largest share, over all columns, of samples whose value occurs more than once. */
export function tieShare(variables: readonly Columns[]): number {
  return Math.max(...variables.flat().map(tiesInColumn));
}

function tiesInColumn(column: Float64Array): number {
  const sorted = column.slice().sort();
  let ties = 0;
  for (let i = 0; i < sorted.length; i++) if (sorted[i] === sorted[i - 1] || sorted[i] === sorted[i + 1]) ties++;
  return ties / sorted.length;
}

function columnsOf(name: string, variable: Variable): Columns {
  const columns = typeof variable[0] === "object" ? (variable as readonly ArrayLike<number>[]) : [variable];
  return columns.map((column, axis) => {
    const values = column instanceof Float64Array ? column : Float64Array.from(column as ArrayLike<number>);
    requireAllFinite(columns.length === 1 ? name : `${name}[${axis}]`, values);
    return values;
  });
}

function namedColumns(name: string, columns: Columns): [string, Float64Array][] {
  return columns.map((column, axis) => [columns.length === 1 ? name : `${name}[${axis}]`, column]);
}

function standardized(column: Float64Array): Float64Array {
  const deviation = standardDeviation(column);
  const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
  return deviation === 0 ? column : column.map((value) => (value - mean) / deviation);
}

function jittered(column: Float64Array, noise: number, stream: Stream): Float64Array {
  const width = noise * standardDeviation(column);
  return column.map((value) => value + width * normal(stream));
}
