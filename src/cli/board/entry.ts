import { type Kind, type Level, type Row } from "../../lib/notebook/rows/rows";
import type { ClaimResult, Results } from "../../lib/notebook/results/results";
import type { Value } from "../../lib/notebook/value";
import type { Verdict } from "../../lib/notebook/verdicts/verdict";

/** One line of the board. The order of the fields is the order in figures/claims.json. */
export interface Entry {
  readonly id: string;
  readonly kind: Kind;
  /** The notebook that measured it, or that will. */
  readonly notebook?: string;
  readonly where: string;
  readonly says: string;
  readonly claimed?: Value;
  /** What arithmetic implies. */
  readonly implied?: string;
  /** What the original code base recorded. */
  readonly recorded?: string;
  readonly measured?: Value;
  readonly interval?: readonly [number, number];
  /** For a statement of several parts: the interval of each. */
  readonly intervals?: ClaimResult["intervals"];
  /** Confidence of the interval. */
  readonly confidence?: number;
  readonly unit?: string;
  readonly level?: Level;
  readonly expected?: Value;
  readonly tolerance?: Row["tolerance"];
  readonly test?: Row["test"];
  readonly tests?: Row["tests"];
  readonly predicate?: string;
  readonly verdict: Verdict["verdict"];
  readonly reason: string;
  /** Data sets that the notebook asked for in vain, where that is why the row is not judged. */
  readonly lacks?: readonly string[];
  readonly profile?: string;
  readonly engine?: string;
  readonly seed?: number;
  readonly commit?: string;
}

/** A claim with the results that it was recorded in. */
export interface Measured {
  readonly claim: ClaimResult;
  readonly results: Results;
}

/** The line of a row that was measured. */
export function measuredEntry(row: Row, { claim, results }: Measured): Entry {
  const unit = claim.unit ?? row.tolerance?.unit ?? row.unit;
  return defined({
    ...saying(row, results.notebook),
    measured: claim.measured,
    interval: claim.interval,
    intervals: claim.intervals,
    confidence: claim.confidence,
    unit,
    ...rule(row),
    verdict: claim.verdict,
    reason: claim.reason,
    lacks: lackedBy(claim, results),
    profile: results.profile,
    engine: results.engine,
    seed: results.seed,
    commit: results.provenance.commit,
  });
}

/** A notebook that leaves a row out for want of data says in its reason how to get them. */
function lackedBy({ verdict, reason }: ClaimResult, { provenance }: Results): readonly string[] | undefined {
  if (verdict !== "not testable here" || !reason.includes("npm run data")) return undefined;
  const missing = Object.entries(provenance.data).filter(([, hash]) => hash === "missing");
  const sets = [...new Set(missing.map(([file]) => file.split("/")[0]!))];
  return sets.length === 0 ? undefined : sets;
}

/** The line of a row that nothing has measured yet, and why. */
export function openEntry(row: Row, notebook: string | undefined, reason: string): Entry {
  return defined({ ...saying(row, notebook), unit: row.unit, ...rule(row), verdict: "open", reason });
}

function saying(row: Row, notebook: string | undefined): Loose<Entry> {
  const { id, kind, where, says, claimed, implies, recorded } = row;
  return { id, kind, notebook, where, says, claimed, implied: implies, recorded };
}

function rule({ level, expected, tolerance, test, tests, predicate }: Row): Partial<Loose<Entry>> {
  return { level, expected, tolerance, test, tests, predicate };
}

/** The same fields, any of which may be undefined. */
type Loose<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** Drops undefined fields, so that the file holds none. */
function defined(entry: Loose<Entry>): Entry {
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined)) as unknown as Entry;
}
