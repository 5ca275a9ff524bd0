import { statSync } from "node:fs";
import path from "node:path";
import { codeCells, type Cell, type Notebook } from "../runner/notebook";
import type { Problem } from "./problem";

const longest = 26;
const longestMedian = 8;
const codeCellsInARow = 2;
const largestFile = 1_500_000;

/** Checks that a notebook reads well and stays small; see "A notebook" in CONTRIBUTING. */
export function formProblems(notebook: Notebook, bytes: number = statSync(notebook.file).size): readonly Problem[] {
  const { cells } = notebook;
  const code = codeCells(notebook);
  const name = path.basename(notebook.file);
  const whole = (isBad: boolean, message: string): Problem[] => (isBad ? [{ notebook: name, message }] : []);
  const parameters = code.filter(({ tags }) => tags.includes("parameters")).length;
  const median = medianOf(code.map(lineCount));
  return [
    ...whole(
      cells[0]?.kind !== "markdown",
      "expected the first cell to be text: title, rows, what there is to see, time",
    ),
    ...whole(parameters !== 1, `expected one code cell with the tag "parameters", found ${parameters}`),
    ...whole(bytes > largestFile, `expected at most ${mega(largestFile)} MB, got ${mega(bytes)} MB: show less output`),
    ...whole(median > longestMedian, `expected a median of at most ${longestMedian} lines a code cell, got ${median}`),
    ...whole(hasTwins(cells), "two cells have one id"),
    ...code.flatMap((cell, i) => cellProblems(cell, i + 1, name)),
    ...unexplained(cells, code).map((cell) => ({
      notebook: name,
      cell,
      message: `expected text before it: more than ${codeCellsInARow} code cells follow each other`,
    })),
  ];
}

function cellProblems(cell: Cell, count: number, notebook: string): readonly Problem[] {
  const lines = lineCount(cell);
  const pictures = cell.mimeTypes.filter((type) => /^image\/(?!svg)/.test(type));
  const messages = [
    ...(lines > longest ? [`expected at most ${longest} lines, got ${lines}: move code into the library`] : []),
    ...pictures.map((type) => `expected no ${type} in an output: figure() shows SVG`),
  ];
  return messages.map((message) => ({ notebook, cell: count, message }));
}

/** Counts of the code cells that start a run of code too long to follow without text. */
function unexplained(cells: readonly Cell[], code: readonly Cell[]): readonly number[] {
  let run = 0;
  return cells.flatMap((cell) => {
    run = cell.kind === "code" ? run + 1 : 0;
    return run === codeCellsInARow + 1 ? [code.indexOf(cell) + 1] : [];
  });
}

function lineCount({ source }: Cell): number {
  return source.trimEnd().split("\n").length;
}

function hasTwins(cells: readonly Cell[]): boolean {
  const ids = cells.flatMap(({ id }) => id ?? []);
  return new Set(ids).size < ids.length;
}

/** The lower median, so that it is a length that occurs. */
function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

function mega(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
