import type { Row } from "../rows/row";
import { sayNumber, type Value } from "../value";

/** What the board says of a row. A refuted claim is as good a result as a reproduced one. */
export const verdicts = ["reproduced", "refuted", "partly", "not testable here", "open"] as const;

/** One of {@link verdicts}, and one English sentence that holds the numbers behind it. */
export interface Verdict {
  readonly verdict: (typeof verdicts)[number];
  readonly reason: string;
}

/** What a notebook measured for one row. */
export interface Measurement {
  /** The value at the row's level: a number, list or map, or for `qualitative` a boolean or a map of booleans. */
  readonly measured?: Value;
  /** Lower and upper end, in the claim's unit, around `measured`; what a statistical test looks at. */
  readonly interval?: readonly [number, number];
  /** For a row with `tests`: the interval of each part, around its number in `measured`, all of one confidence and run count. */
  readonly intervals?: Readonly<Record<string, readonly [number, number]>>;
  /** Confidence of the interval, between 0 and 1; needed with every interval. */
  readonly confidence?: number;
  /** Number of seeded runs behind the interval. */
  readonly runs?: number;
  /** Must be the row's unit where the row has one. */
  readonly unit?: string;
  /** Further values that explain the measurement; shown and recorded, never judged. */
  readonly parts?: Readonly<Record<string, Value>>;
  /** `false` where nothing here could decide the claim; needs a reason. */
  readonly testable?: false;
  readonly reason?: string;
}

/** An error that names the row: a fault of the notebook or of the row, which must not turn into a verdict. */
export function fault(row: Row, what: string): Error {
  return new Error(`${row.id}: ${what}`);
}

/** The unit in which a row is measured. */
export function unitOf(row: Row): string | undefined {
  return row.tolerance?.unit ?? row.unit;
}

/** " nats", or "" for a row without a unit. */
export function unitSuffix(row: Row): string {
  const unit = unitOf(row);
  return unit === undefined ? "" : ` ${unit}`;
}

/** A text as one sentence: it begins with a capital and ends with one full stop. */
export function sentence(text: string): string {
  const said = text.trim().replace(/\.$/, "");
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
}

/** An interval in a sentence: "[1, 2] nats". */
export function sayInterval([low, high]: readonly [number, number], row: Row): string {
  return `[${sayNumber(low)}, ${sayNumber(high)}]${unitSuffix(row)}`;
}
