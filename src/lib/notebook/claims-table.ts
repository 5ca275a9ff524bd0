import { measuredText } from "./claim";
import { htmlTable, textTable, type Cell } from "./html-table";
import { verdictBadge, verdictLabels, verdictText } from "./verdicts/labels";
import { unitSuffix, verdicts } from "./verdicts/measurement";
import type { ClaimResult } from "./results/results";
import { isScored, notebooksOf, type Row } from "./rows/row";
import { loadRows } from "./rows/rows";
import { currentSession, type Session } from "./session";
import { say } from "./value";

const titles = [
  "id",
  "the paper says · 논문의 주장",
  "arithmetic implies · 계산의 함의",
  "the original recorded · 원본의 기록",
  "we measured · 측정값",
  "verdict · 판정",
  "reason · 근거",
];

/**
 * Shows every scored row of this notebook: what the paper says, what arithmetic implies, what the original code base
 * recorded, what we measured, and the verdict. Rows that no cell has claimed stand as open. The last code cell of a notebook.
 */
export function claimsTable(): void {
  claimsTableOf(currentSession());
}

/** {@link claimsTable} of a given session. */
export function claimsTableOf(session: Session): void {
  const claims = new Map(session.claims.map((claim) => [claim.id, claim]));
  const rows = loadRows(session.papers).filter(
    (row) => claims.has(row.id) || (isScored(row.kind) && notebooksOf(row).includes(session.notebook)),
  );
  const caption = summary(rows.map(({ id }) => claims.get(id)));
  const columns = titles.map((title, i) => ({ title, numeric: false, unbroken: i === 0 }));
  const cells = rows.map((row) => cellsOf(row, claims.get(row.id)));
  session.bridge?.display({
    "text/html": htmlTable(caption, columns, cells),
    "text/plain": textTable(
      caption,
      columns.filter(isShort),
      cells.map((row) => row.filter((_, i) => isShort(columns[i]!))),
    ),
  });
}

/** "5 claims: 3 reproduced · 재현됨, 2 refuted · 반박됨". */
function summary(claims: readonly (ClaimResult | undefined)[]): string {
  const counts = verdicts
    .map((name) => ({ name, count: claims.filter((claim) => (claim?.verdict ?? "open") === name).length }))
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${count} ${name} · ${verdictLabels[name].korean}`);
  return `${claims.length} claims: ${counts.join(", ") || "none"}`;
}

function cellsOf(row: Row, claim: ClaimResult | undefined): Cell[] {
  const claimed =
    row.claimed === undefined ? "" : ` (${say(row.claimed)}${typeof row.claimed === "number" ? unitSuffix(row) : ""})`;
  const verdict = claim?.verdict ?? "open";
  return [
    row.id,
    `${row.says}${claimed}`,
    row.implies ?? "",
    row.recorded ?? "",
    claim === undefined ? "" : measuredText(row, claim),
    { html: verdictBadge(verdict), text: verdictText(verdict) },
    claim?.reason ?? "Nothing has been measured yet.",
  ];
}

/** Sentences of several columns would not fit a line of text; id, measurement, verdict and reason do. */
function isShort({ title }: { readonly title: string }): boolean {
  const at = titles.indexOf(title);
  return at === 0 || at >= 4;
}
