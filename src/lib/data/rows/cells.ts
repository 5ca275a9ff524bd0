import type papaparse from "papaparse";
import { lazily } from "../../lazy";
import { lines } from "./lines";

/** The cells of a row of a table, and the line that the row begins on (from 1, the header included). */
export interface Cells {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * The rows of a file of tab-separated values. Quotes are text: a row is a line.
 *
 * @param name of the file, for errors
 * @param columns how many cells a row may have
 * @throws Error "name: line 7: expected 3 columns, got 2"
 */
export function tsvCells(name: string, text: string, columns: readonly number[]): Cells[] {
  return lines(text).map(({ line, value }) => {
    const cells = value.split("\t");
    requireColumns(name, line, cells, columns);
    return { line, cells };
  });
}

/**
 * The rows of a file of comma-separated values; quoted cells may hold commas and line ends.
 *
 * @param header what the first line must say; leave it out for a file without a header
 * @throws Error "name: line 7: expected 3 columns, got 2", or if the header or a quote is wrong
 */
export function csvCells(name: string, text: string, columns: number, header?: readonly string[]): Cells[] {
  const { parse } = lazily("papaparse") as typeof papaparse;
  const { data, errors } = parse<string[]>(text, { delimiter: "," });
  const rows = numbered(data);
  const [error] = errors;
  if (error) throw new Error(`${name}: line ${rows[error.row ?? 0]?.line ?? 1}: ${error.message}`);
  const filled = rows.filter(({ cells }) => cells.length > 1 || cells[0] !== "");
  if (header) requireHeader(name, filled.shift()?.cells ?? [], header);
  for (const { line, cells } of filled) requireColumns(name, line, cells, [columns]);
  return filled;
}

/** Gives each row the line that it begins on: quoted cells may hold line ends of their own. */
function numbered(rows: readonly string[][]): Cells[] {
  let line = 1;
  return rows.map((cells) => {
    const row = { line, cells };
    line += 1 + cells.reduce((sum, cell) => sum + cell.split("\n").length - 1, 0);
    return row;
  });
}

/** Throws unless the first row of a table names these columns, in this order. */
export function requireHeader(name: string, found: readonly string[], expected: readonly string[]): void {
  const same = expected.length === found.length && expected.every((column, i) => column === found[i]);
  if (!same) throw new Error(`${name}: line 1: expected columns ${expected.join(", ")}, got ${found.join(", ")}`);
}

function requireColumns(name: string, line: number, cells: readonly string[], columns: readonly number[]): void {
  if (columns.includes(cells.length)) return;
  throw new Error(`${name}: line ${line}: expected ${columns.join(" or ")} columns, got ${cells.length}`);
}
