import { escapeHtml } from "./html";
import { verdictBadge, verdictText } from "./verdicts/labels";
import { unitSuffix, type Measurement } from "./verdicts/measurement";
import type { ClaimResult } from "./results/results";
import { notebooksOf, type Row } from "./rows/row";
import { findRow } from "./rows/rows";
import { currentSession, type Session } from "./session";
import { say, sayNumber } from "./value";
import { verdict } from "./verdicts/verdict";

/**
 * Holds a measurement against a row of the ledger, shows the verdict in both languages, and records it. The level and the
 * tolerance are the row's; nothing in the notebook can move them.
 *
 * @param id a row that has a level and belongs to this notebook
 * @throws Error that names the row: unknown, of another notebook, without a level, claimed already, or as {@link verdict}
 */
export function claim(id: string, measurement: Measurement): void {
  claimOf(currentSession(), id, measurement);
}

/** {@link claim} of a given session; gives what was recorded. */
export function claimOf(session: Session, id: string, measurement: Measurement): ClaimResult {
  const row = findRow(session.papers, id);
  if (row === undefined) throw new Error(`claim ${id}: no row of data/papers has this id`);
  const homes = notebooksOf(row);
  if (!session.interactive && !homes.includes(session.notebook)) {
    throw new Error(`claim ${id}: the row belongs to ${homes.join(", ") || "no notebook"}, not to ${session.notebook}`);
  }
  const judged = verdict(row, measurement, session.profile);
  session.reserve(`claim ${id}`);
  const result: ClaimResult = { id, ...measurement, ...judged, ...session.cell };
  session.addClaim(result);
  session.bridge?.display(
    { "text/html": claimHtml(row, result), "text/plain": claimText(row, result) },
    { provenance: session.outputProvenance() },
  );
  return result;
}

/** What was measured, in a few words: "13.8 nats [13.7, 13.9]"; "" if nothing was. */
export function measuredText(row: Row, { measured, interval }: ClaimResult): string {
  const value = measured === undefined ? "" : `${say(measured)}${typeof measured === "number" ? unitSuffix(row) : ""}`;
  return interval === undefined ? value : `${value} [${sayNumber(interval[0])}, ${sayNumber(interval[1])}]`;
}

function claimHtml(row: Row, result: ClaimResult): string {
  const parts = Object.entries(result.parts ?? {}).map(([name, value]) => `${name} ${say(value)}`);
  const more = parts.length === 0 ? "" : `<br><span style="opacity:.75">${escapeHtml(parts.join(" · "))}</span>`;
  return (
    `<p style="margin:.4em 0;line-height:1.6">${verdictBadge(result.verdict)} <strong>${escapeHtml(row.id)}</strong> ` +
    `${escapeHtml(row.says)}<br>${escapeHtml(result.reason)}${more}</p>`
  );
}

function claimText(row: Row, result: ClaimResult): string {
  return `${row.id}  ${verdictText(result.verdict)}\n${row.says}\n${result.reason}`;
}
