import type { Value } from "../value";

/** What a row of the ledger is. `system` and `data` rows carry no verdict; all others are scored. */
export const kinds = ["system", "experiment", "target", "table", "figure", "number", "contradiction", "data"] as const;

/** How a measurement is held against a claim. */
export const levels = ["exact", "tolerance", "statistical", "qualitative", "protocol"] as const;

/** One of {@link kinds}. */
export type Kind = (typeof kinds)[number];

/** One of {@link levels}. */
export type Level = (typeof levels)[number];

/** How far a measurement may lie from what is expected: |measured − expected| ≤ absolute + relative · |expected|. */
export interface Tolerance {
  /** In `unit`; default 0. */
  readonly absolute?: number;
  /** A fraction of |expected|; default 0. */
  readonly relative?: number;
  readonly unit?: string;
  /** Over which inputs, seeds and means the measurement is taken. */
  readonly over?: string;
}

/**
 * A test over seeded runs, fixed before the first of them.
 *
 * `superiority`: the interval must lie beyond expected + margin (`above`) or expected − margin (`below`).
 * `equivalence`: the interval must lie within expected ± margin.
 */
export interface StatisticalTest {
  readonly kind: "superiority" | "equivalence";
  /** In the claim's unit, 0 or more. */
  readonly margin: number;
  /** Only for superiority. */
  readonly direction?: "above" | "below";
  /** Number of seeded runs behind the interval, at least 10. */
  readonly runs: number;
  /** Confidence that the interval must have at least; default .95 for superiority, .90 for equivalence. */
  readonly confidence?: number;
}

/** The test of one part of a statement, with what the part is compared with. */
export interface PartTest extends StatisticalTest {
  readonly expected: number;
  /** Of this part alone; default: none is said. */
  readonly unit?: string;
}

/** One statement of a paper, in our own words, with the way to judge it, written before the notebook first runs. */
export interface Row {
  /** Paper, kind and number: "003-E11"; "X-C13" is a conflict between papers. */
  readonly id: string;
  readonly kind: Kind;
  readonly notebook?: string;
  readonly notebooks?: readonly string[];
  /** Section and lines of the paper. */
  readonly where: string;
  /** What the paper says. */
  readonly says: string;
  /** Whether the paper plans, claims or puts off; default claim. */
  readonly status?: "plan" | "claim" | "deferred";
  /** The value as the paper gives it. */
  readonly claimed?: Value;
  readonly unit?: string;
  /** What arithmetic or definitions imply about it. */
  readonly implies?: string;
  /** What the original code base recorded. */
  readonly recorded?: string;
  /** The question that the notebook answers. */
  readonly question?: string;
  readonly level?: Level;
  /** What `measured` is compared with; default: `claimed`. */
  readonly expected?: Value;
  readonly tolerance?: Tolerance;
  readonly test?: StatisticalTest;
  /** Instead of `test`, where a statement has several parts: a test for each, by name. */
  readonly tests?: Readonly<Record<string, PartTest>>;
  readonly predicate?: string;
}

/** Whether rows of this kind get a verdict. */
export function isScored(kind: Kind): boolean {
  return kind !== "system" && kind !== "data";
}

/** The notebooks that serve a row. */
export function notebooksOf(row: Row): readonly string[] {
  return row.notebooks ?? (row.notebook === undefined ? [] : [row.notebook]);
}
