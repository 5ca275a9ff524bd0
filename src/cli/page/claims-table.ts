import { say, type Value } from "../../lib/notebook/value";
import type { Entry } from "../board/entry";
import { paperOf } from "../board/papers";
import { href, html, type Html } from "./html";
import type { PageContent, PageLinks } from "./site-page";

/** The board as a table in the four columns that a reviewer compares, with verdict and reason. */
export function claimsTable({ board, notebooks }: PageContent, links: PageLinks): Html {
  const rows = board.map((entry) => claimRow(entry, notebooks, links));
  return html`<div class="scroll" tabindex="0" role="region" aria-labelledby="board">
    <table id="claims">
      <caption>
        Every statement of the papers that could hold or fail.
      </caption>
      <thead>
        <tr>
          <th scope="col">id</th>
          <th scope="col">the paper says</th>
          <th scope="col">arithmetic implies</th>
          <th scope="col">the original recorded</th>
          <th scope="col">we measured</th>
          <th scope="col">verdict</th>
          <th scope="col">notebook</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}

function claimRow(entry: Entry, notebooks: readonly string[], links: PageLinks): Html {
  const { id, says, where, claimed, implied, recorded, verdict, reason } = entry;
  return html`<tr id="${id}" data-paper="${paperOf(id)}" data-verdict="${verdict}">
    <th scope="row"><a href="#${id}">${id}</a></th>
    <td>${says}${amount(claimed, entry.unit)}<small>${where}</small></td>
    <td>${implied ?? "–"}</td>
    <td>${recorded ?? "–"}</td>
    <td>${measuredText(entry)}</td>
    <td><strong class="verdict">${verdict}</strong><small>${reason}</small></td>
    <td>${notebookLink(entry, notebooks, links)}</td>
  </tr> `;
}

function amount(value: Value | undefined, unit: string | undefined): Html {
  if (value === undefined) return html``;
  return html`<span class="value">${say(value)}${unit ? ` ${unit}` : ""}</span>`;
}

function measuredText({ measured, interval, unit, profile, engine, seed }: Entry): Html {
  if (profile === undefined) return html`–`;
  const range = interval ? html`<span class="value">in [${say(interval[0])}, ${say(interval[1])}]</span>` : html``;
  const setting = [`${profile} profile`, engine, seed === undefined ? undefined : `seed ${seed}`];
  const small = setting.filter((part) => part !== undefined).join(", ");
  return html`${amount(measured, unit)}${range}<small>${small}</small>`;
}

function notebookLink({ notebook }: Entry, notebooks: readonly string[], links: PageLinks): Html {
  if (notebook === undefined) return html`–`;
  if (!notebooks.includes(notebook)) return html`${notebook}`;
  return html`<a href="${href(links.notebooks, `${notebook}.ipynb`)}">${notebook}</a>`;
}
