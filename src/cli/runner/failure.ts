import type { Notebook } from "./notebook";
import type { FailedEvent } from "./events";

/** Why a notebook has no result. */
export interface Failure {
  /** Count among the cells that run, from 1, as Jupyter shows it in [ ]; absent where no cell is to blame. */
  readonly cell?: number;
  /** 1-based line within the cell. */
  readonly line?: number;
  /** The line's text. */
  readonly source?: string;
  readonly name: string;
  readonly message: string;
  readonly traceback: readonly string[];
}

/** A failure from what the executor reported, with the offending line looked up in the notebook. */
export function failureOf(event: FailedEvent, notebook: Notebook): Failure {
  const { cell, index, line, ename, evalue, traceback } = event;
  const text = cell === null ? undefined : notebook.cells[cell]?.source;
  const source = line === null ? undefined : text?.split("\n")[line - 1]?.trim();
  return {
    ...(index === null ? {} : { cell: index }),
    ...(line === null ? {} : { line }),
    ...(source ? { source } : {}),
    name: ename,
    message: evalue,
    traceback,
  };
}

/** A failure that happened around the cells: the notebook can't be read, the executor ended, time is up. */
export function plainFailure(name: string, message: string, traceback: readonly string[] = []): Failure {
  return { name, message, traceback };
}

/** The failure as lines: where, what, the line itself. */
export function failureLines(notebook: string, failure: Failure): readonly string[] {
  const place = [`${notebook}.ipynb`];
  if (failure.cell) place.push(`cell ${failure.cell}`);
  if (failure.line) place.push(`line ${failure.line}`);
  const [first = "", ...more] = failure.message.split("\n");
  // "Error: Error: ..." says nothing more.
  const what = first.startsWith(`${failure.name}:`) ? first : `${failure.name}: ${first}`;
  const source = failure.source ? [`    > ${failure.source}`] : [];
  const rest = more.slice(0, 12).map((line) => `    ${line}`);
  return [`  ${place.join(", ")}: ${what}`, ...source, ...rest];
}
