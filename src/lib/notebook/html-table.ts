import { escapeHtml } from "./html";

/** One column of a table that is shown. */
export interface Column {
  readonly title: string;
  /** Numbers stand right, so that their digits line up. */
  readonly numeric: boolean;
  /** Whether its cells stay on one line; a heading may break. */
  readonly unbroken?: boolean;
}

/** A cell: text, which is escaped, or HTML that is safe already with the text that stands for it. */
export type Cell = string | { readonly html: string; readonly text: string };

const line = "1px solid rgba(128,128,128,.35)";

/** A table with its caption and column headings marked up for screen readers, style inside, colours of the viewer. */
export function htmlTable(caption: string, columns: readonly Column[], rows: readonly (readonly Cell[])[]): string {
  const place = ({ numeric, unbroken = false }: Column): string =>
    `text-align:${numeric ? "right" : "left"};padding:.3em .8em;vertical-align:top${unbroken ? ";white-space:nowrap" : ""}`;
  const head = columns.map(
    (column) => `<th scope="col" style="${place(column)};border-bottom:${line}">${escapeHtml(column.title)}</th>`,
  );
  const body = rows.map((row) => {
    const cells = row.map(
      (cell, i) => `<td style="${place(columns[i]!)};border-bottom:${line}">${cellHtml(cell)}</td>`,
    );
    return `<tr>${cells.join("")}</tr>`;
  });
  return (
    `<table style="border-collapse:collapse;font-variant-numeric:tabular-nums">` +
    `<caption style="caption-side:top;text-align:left;font-weight:600;padding:.3em 0">${escapeHtml(caption)}</caption>` +
    `<thead><tr>${head.join("")}</tr></thead><tbody>${body.join("")}</tbody></table>`
  );
}

/** The same as aligned text; Hangul takes two columns, as in a terminal. */
export function textTable(caption: string, columns: readonly Column[], rows: readonly (readonly Cell[])[]): string {
  const lines = [columns.map(({ title }) => title), ...rows.map((row) => row.map(cellText))];
  const widths = columns.map((_, i) => Math.max(...lines.map((cells) => terminalWidth(cells[i]!))));
  const aligned = lines.map((cells) =>
    cells
      .map((cell, i) => pad(cell, widths[i]!, columns[i]!.numeric))
      .join("  ")
      .trimEnd(),
  );
  return [caption, aligned[0]!, widths.map((width) => "-".repeat(width)).join("  "), ...aligned.slice(1)].join("\n");
}

function cellHtml(cell: Cell): string {
  return typeof cell === "string" ? escapeHtml(cell) : cell.html;
}

function cellText(cell: Cell): string {
  return typeof cell === "string" ? cell : cell.text;
}

function pad(text: string, width: number, right: boolean): string {
  const blanks = " ".repeat(width - terminalWidth(text));
  return right ? blanks + text : text + blanks;
}

const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/;

/** Columns that a text takes in a terminal. */
function terminalWidth(text: string): number {
  return Array.from(text).reduce((columns, character) => columns + (wide.test(character) ? 2 : 1), 0);
}
