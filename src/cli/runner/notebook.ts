import { readFileSync } from "node:fs";
import path from "node:path";

/** One cell of a notebook, as the runner and the checks see it. */
export interface Cell {
  readonly kind: "code" | "markdown" | "raw";
  readonly source: string;
  readonly id?: string;
  readonly tags: readonly string[];
  /** The MIME types of its outputs. */
  readonly mimeTypes: readonly string[];
}

/** A notebook file, parsed. */
export interface Notebook {
  /** File name without its ending: "17-surd-pid-ksg". */
  readonly name: string;
  readonly file: string;
  readonly cells: readonly Cell[];
  /** Whether it reads what the others have found, and so runs after them: metadata `red_heart.runs` is "last". */
  readonly runsLast: boolean;
}

/** Reads a notebook. Throws an error that names the file and says what is wrong with it. */
export function readNotebook(file: string): Notebook {
  return parseNotebook(readFileSync(file, "utf8"), file);
}

/** Parses the text of an .ipynb file (nbformat 4). Throws an error that names `file` and says what is wrong with it. */
export function parseNotebook(text: string, file: string): Notebook {
  const content = parseJson(text, file);
  const cells = field(content, "cells");
  if (!Array.isArray(cells)) throw new Error(`${file}: is not a notebook: it has no list of cells`);
  return {
    name: path.basename(file, ".ipynb"),
    file,
    cells: cells.map((cell: unknown, i) => parseCell(cell, `${file}: cell ${i + 1} of the file`)),
    runsLast: field(field(field(content, "metadata"), "red_heart"), "runs") === "last",
  };
}

/** The cells that run, in their order; their 1-based place in this list is the count that Jupyter shows in [ ]. */
export function codeCells(notebook: Notebook): readonly Cell[] {
  const runs = ({ kind, source, tags }: Cell): boolean =>
    kind === "code" && source.trim() !== "" && !tags.includes("skip-execution");
  return notebook.cells.filter(runs);
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${file}: is not a notebook: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

function parseCell(value: unknown, where: string): Cell {
  const kind = field(value, "cell_type");
  if (kind !== "code" && kind !== "markdown" && kind !== "raw") {
    throw new Error(
      `${where}: expected cell_type code, markdown or raw, got ${kind === undefined ? "nothing" : JSON.stringify(kind)}`,
    );
  }
  const id = field(value, "id");
  return {
    kind,
    source: multiline(field(value, "source"), where),
    ...(typeof id === "string" ? { id } : {}),
    tags: strings(field(field(value, "metadata"), "tags")),
    mimeTypes: list(field(value, "outputs")).flatMap((output) => Object.keys(record(field(output, "data")))),
  };
}

/** nbformat keeps text as one string or as lines that hold their own line ends. */
function multiline(value: unknown, where: string): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return strings(value).join("");
  throw new Error(`${where}: has no source`);
}

function field(value: unknown, key: string): unknown {
  return (record(value) as Record<string, unknown>)[key];
}

function record(value: unknown): object {
  return typeof value === "object" && value !== null ? value : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function strings(value: unknown): string[] {
  return list(value).filter((item): item is string => typeof item === "string");
}
