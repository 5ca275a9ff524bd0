import path from "node:path";
import { codeCells, type Notebook } from "../runner/notebook";
import type { Problem } from "./problem";

/** A notebook's code cells as one TypeScript module, with the way back from its lines to the cells. */
export interface VirtualModule {
  /** Where the module would lie: in the project's root, the kernel's working folder, from where relative imports start. */
  readonly file: string;
  readonly text: string;
  readonly notebook: string;
  /** The module's line, from 0, at which each cell starts. */
  readonly starts: readonly number[];
}

/** Joins the cells of a notebook. A cell can use what an earlier one declares; no name can be declared twice. */
export function virtualModule(root: string, notebook: Notebook): VirtualModule {
  const sources = codeCells(notebook).map(({ source }) => source);
  const starts: number[] = [];
  let line = 0;
  for (const source of sources) {
    starts.push(line);
    line += source.split("\n").length;
  }
  // Without an export the text would be a script, whose names clash with those of the browser's library.
  const text = [...sources, "export {};", ""].join("\n");
  return { file: path.join(root, `${notebook.name}.cells.ts`), text, notebook: path.basename(notebook.file), starts };
}

/** A problem at a line of the module, counted from 0. */
export function problemAt({ notebook, starts }: VirtualModule, line: number, message: string): Problem {
  const cell = starts.filter((start) => start <= line).length;
  return cell === 0 ? { notebook, message } : { notebook, cell, line: line - starts[cell - 1]! + 1, message };
}
