/** What `kernel/execute.py` reports, one JSON line an event. `index` counts the cells that run, from 1, as Jupyter does in [ ]. */
export type ExecutorEvent =
  | { readonly event: "start"; readonly cells: number }
  | { readonly event: "cell"; readonly index: number; readonly total: number }
  | { readonly event: "done-cell"; readonly index: number; readonly seconds?: number }
  | { readonly event: "done"; readonly seconds: number }
  | FailedEvent;

/** The run ended at an error. */
export interface FailedEvent {
  readonly event: "failed";
  /** The cell's place in the file, from 0; null where no cell is to blame, such as a kernel that does not start. */
  readonly cell: number | null;
  /** Its count among the cells that run, from 1. */
  readonly index: number | null;
  /** 1-based line within the cell. */
  readonly line: number | null;
  readonly ename: string;
  readonly evalue: string;
  readonly traceback: readonly string[];
}

const names: ReadonlySet<unknown> = new Set(["start", "cell", "done-cell", "done", "failed"]);

/** The event in a line of output, or undefined for any other line. */
export function parseEvent(line: string): ExecutorEvent | undefined {
  if (!line.startsWith("{")) return undefined;
  try {
    const value = JSON.parse(line) as { event?: unknown };
    return names.has(value.event) ? (value as ExecutorEvent) : undefined;
  } catch {
    return undefined;
  }
}
