import type { Results } from "../../lib/notebook/results/results";
import { isScored, notebooksOf, type Row } from "../../lib/notebook/rows/rows";
import { measuredEntry, openEntry, type Entry, type Measured } from "./entry";
import { compareIds } from "../../lib/notebook/rows/papers";

/** What the board is made of. */
export interface BoardSources {
  readonly rows: readonly Row[];
  /** Results of the notebooks that have run. */
  readonly results: readonly Results[];
  /** Names of the notebooks that exist. */
  readonly notebooks: readonly string[];
}

/**
 * The board: a line for every scored row, by id. Rows without a measurement are open, with the reason. Systems and data sets
 * make no statement that could hold or fail, so they are not on it.
 * Throws where a claim belongs to no row or was measured by two notebooks: either would hide a result.
 */
export function mergeBoard({ rows, results, notebooks }: BoardSources): readonly Entry[] {
  const present = results.filter(({ notebook }) => notebooks.includes(notebook));
  const measured = measurements(present);
  const scored = rows.filter(({ kind }) => isScored(kind));
  const unknown = [...measured.keys()].filter((id) => !scored.some((row) => row.id === id));
  if (unknown.length > 0)
    throw new Error(`data/papers has no scored row ${unknown.join(", ")}, which a notebook claims`);
  const ran = present.map(({ notebook }) => notebook);
  return scored.map((row) => entryOf(row, measured.get(row.id), notebooks, ran)).sort((a, b) => compareIds(a.id, b.id));
}

function measurements(results: readonly Results[]): ReadonlyMap<string, Measured> {
  const found = new Map<string, Measured>();
  for (const result of results) {
    for (const claim of result.claims) {
      const other = found.get(claim.id)?.results.notebook;
      if (other) throw new Error(`${claim.id} is claimed by two notebooks: ${other} and ${result.notebook}`);
      found.set(claim.id, { claim, results: result });
    }
  }
  return found;
}

function entryOf(
  row: Row,
  measured: Measured | undefined,
  notebooks: readonly string[],
  ran: readonly string[],
): Entry {
  if (measured) return measuredEntry(row, measured);
  const names = notebooksOf(row);
  const existing = names.find((name) => notebooks.includes(name));
  return openEntry(row, existing ?? names[0], openReason(names[0], existing, ran));
}

function openReason(name: string | undefined, existing: string | undefined, ran: readonly string[]): string {
  if (name === undefined) return "No notebook serves it yet.";
  if (existing === undefined) return `Its notebook ${name} is not there yet.`;
  return ran.includes(existing) ? `${existing} has made no claim about it.` : `${existing} has not run yet.`;
}
