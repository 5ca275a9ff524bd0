import { say, type Value } from "../../lib/notebook/value";
import type { Entry } from "../board/entry";
import { paperOf } from "../../lib/notebook/rows/papers";
import { href, markup, type Html } from "./html";
import type { PageContent, PageLinks } from "./site-page";

const columns = [
  "id",
  "the paper says",
  "arithmetic implies",
  "the original recorded",
  "we measured",
  "verdict",
  "notebook",
];

/** The board as a table in the four columns that a reviewer compares, with verdict and reason. */
export function claimsTable({ board, notebooks }: PageContent, links: PageLinks): Html {
  const head = columns.map((column) => markup`<th scope="col">${column}</th>`);
  // What has been judged comes first; what waits for its notebook follows.
  const isOpen = ({ verdict }: Entry): number => (verdict === "open" ? 1 : 0);
  const rows = [...board].sort((a, b) => isOpen(a) - isOpen(b)).map((entry) => claimRow(entry, notebooks, links));
  return markup`<div class="scroll" tabindex="0" role="region" aria-labelledby="board">
<table id="claims">
<caption>Every statement of the papers that could hold or fail.</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${rows}</tbody>
</table>
</div>`;
}

function claimRow(entry: Entry, notebooks: readonly string[], links: PageLinks): Html {
  const { id, says, where, claimed, implied, recorded, verdict, reason } = entry;
  return markup`<tr id="${id}" data-paper="${paperOf(id)}" data-verdict="${verdict}">
<th scope="row"><a href="#${id}">${id}</a></th>
<td>${says}${amount(claimed, entry.unit)}<small>${where}</small></td>
<td>${implied ?? "–"}</td>
<td>${recorded ?? "–"}</td>
<td>${measuredText(entry)}</td>
<td><strong class="verdict">${verdict}</strong><small>${reason}</small></td>
<td>${notebookLink(entry, notebooks, links)}</td>
</tr>
`;
}

function amount(value: Value | undefined, unit: string | undefined): Html {
  if (value === undefined) return markup``;
  return markup`<span class="value">${say(value)}${unit && typeof value === "number" ? ` ${unit}` : ""}</span>`;
}

function measuredText({ measured, interval, confidence, unit, profile, engine, seed }: Entry): Html {
  if (profile === undefined) return markup`–`;
  const ends = interval?.map((end) => say(end)).join(", ");
  const level = confidence === undefined ? "" : `with ${say(100 * confidence)}% confidence `;
  const range = ends === undefined ? markup`` : markup`<span class="value">${level}in [${ends}]</span>`;
  const setting = [`${profile} profile`, engine, seed === undefined ? undefined : `seed ${seed}`];
  const small = setting.filter((part) => part !== undefined).join(", ");
  return markup`${amount(measured, unit)}${range}<small>${small}</small>`;
}

function notebookLink({ notebook }: Entry, notebooks: readonly string[], links: PageLinks): Html {
  if (notebook === undefined) return markup`–`;
  if (!notebooks.includes(notebook)) return markup`${notebook}`;
  return markup`<a href="${href(links.notebooks, `${notebook}.ipynb`)}">${notebook}</a>`;
}
