/** MLflow's states of a run, by the number that its files hold. */
const states = { 1: "running", 2: "scheduled", 3: "finished", 4: "failed", 5: "killed" } as const;

/** State of a run. */
export type RunState = (typeof states)[keyof typeof states];

/** One of the quick runs that the plan's own repository kept. */
export interface QuickRun {
  readonly id: string;
  readonly name: string;
  readonly state: RunState;
  /** Seconds from start to end; absent for a run that never ended. */
  readonly seconds?: number;
}

/**
 * Reads the table of quick runs. It has no column for a metric, because none was kept.
 *
 * @param csv text of wmtp_quick_comparison_runs.csv
 * @throws RangeError that names another heading, or the line whose state is unknown
 */
export function readQuickRuns(csv: string): QuickRun[] {
  const [head = "", ...lines] = csv.trim().split(/\r?\n/);
  const heading = "run_id8,run_name,status,start_ms,end_ms";
  if (head !== heading) throw new RangeError(`quick runs: expected the heading ${heading}, got ${head}`);
  return lines.map((line) => {
    const [id = "", name = "", status = "", start = "", end = ""] = line.split(",");
    const state = (states as Readonly<Record<string, RunState>>)[status];
    if (state === undefined) throw new RangeError(`quick runs: expected a status from 1 to 5, got "${line}"`);
    return { id, name, state, ...(end !== "null" && { seconds: (Number(end) - Number(start)) / 1000 }) };
  });
}
