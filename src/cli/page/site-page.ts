import type { Results } from "../../lib/notebook/results/results";
import { verdicts } from "../../lib/notebook/verdicts/verdict";
import type { Entry } from "../board/entry";
import { paperOf, paperTitle } from "../../lib/notebook/rows/papers";
import { claimsTable } from "./claims-table";
import { gallery } from "./gallery";
import { Html, markup, type Part } from "./html";
import { filterScript } from "./script";
import { style } from "./style";

/** What the page shows. */
export interface PageContent {
  readonly board: readonly Entry[];
  readonly results: readonly Results[];
  /** Names of the notebooks that exist. */
  readonly notebooks: readonly string[];
}

/** Folders as seen from the page, relative: "../figures". */
export interface PageLinks {
  readonly figures: string;
  readonly notebooks: string;
}

/**
 * The reviewer's page: counts, the board, the figures. One file that needs no network. Without scripts everything is shown;
 * with them the table can be filtered by paper, verdict and words.
 */
export function sitePage(content: PageContent, links: PageLinks): string {
  const { board, results } = content;
  const page = markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Red Heart Lab: the claims board</title>
<style>${Html.trusted(style)}</style>
</head>
<body>
<a class="skip" href="#board">Skip to the board</a>
<header>
<h1>Red Heart Lab</h1>
<p>Five papers, ${board.length} claims, and what came of each when it was run.</p>
</header>
<main>
${summary(board)}
<section aria-labelledby="board">
<h2 id="board">The board</h2>
${filters(board)}
${claimsTable(content, links)}
</section>
${gallery(results, links)}
</main>
<script>${Html.trusted(filterScript)}</script>
</body>
</html>
`;
  return page.toString();
}

function summary(board: readonly Entry[]): Html {
  const ids = [...new Set(board.map(({ id }) => paperOf(id)))];
  const rows = ids.map((id) => {
    const entries = board.filter((entry) => paperOf(entry.id) === id);
    return summaryRow(titleOf(id), entries);
  });
  const head = verdicts.map((verdict) => markup`<th scope="col">${verdict}</th>`);
  return markup`<section aria-labelledby="counts">
<h2 id="counts">Verdicts by paper</h2>
<div class="scroll" tabindex="0" role="region" aria-labelledby="counts">
<table class="counts">
<thead><tr><th scope="col">paper</th>${head}<th scope="col">all</th></tr></thead>
<tbody>
${rows}</tbody>
<tfoot>
${summaryRow("all", board)}</tfoot>
</table>
</div>
</section>`;
}

function summaryRow(title: Part, entries: readonly Entry[]): Html {
  const counts = verdicts.map((verdict) => {
    const n = entries.filter((entry) => entry.verdict === verdict).length;
    return markup`<td>${n}</td>`;
  });
  return markup`<tr><th scope="row">${title}</th>${counts}<td>${entries.length}</td></tr>
`;
}

/** Hidden until the script that serves it runs. */
function filters(board: readonly Entry[]): Html {
  const ids = [...new Set(board.map(({ id }) => paperOf(id)))];
  const option = (value: string, text: string): Html => markup`<option value="${value}">${text}</option>`;
  const papersShown = [option("", "all"), ...ids.map((id) => option(id, titleOf(id)))];
  const verdictsShown = [option("", "all"), ...verdicts.map((verdict) => option(verdict, verdict))];
  return markup`<form id="filters" hidden>
<label>Paper <select name="paper">${papersShown}</select></label>
<label>Verdict <select name="verdict">${verdictsShown}</select></label>
<label>Words <input name="words" type="search"></label>
<output id="shown" aria-live="polite"></output>
</form>`;
}

function titleOf(id: string): string {
  return `${id} ${paperTitle(id).en}`;
}
