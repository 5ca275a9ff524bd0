import type { TrainingEvent } from "../loop/events";

/** A run with faults, in a row of a table (003-E24). */
export interface FaultOutcome {
  readonly injected: string;
  /** Faults that occurred. */
  readonly faults: number;
  /** Faults after which the run went on. */
  readonly recovered: number;
  /** Steps whose work was done again. */
  readonly lostSteps: number;
  /** Smallest batch that the run came down to, in items. */
  readonly batch: number;
  /** What the schedule's rate was multiplied by at the end. */
  readonly rate: number;
  /** Steps done in the end. */
  readonly steps: number;
  readonly end: "finished" | "stopped in order";
}

/**
 * Sums up what a run told.
 *
 * @param injected what was done to it, for the table
 * @param batchSize of the plan
 */
export function faultOutcome(injected: string, batchSize: number, events: readonly TrainingEvent[]): FaultOutcome {
  const recoveries = events.flatMap((event) => (event.kind === "recovered" ? [event] : []));
  const last = recoveries.at(-1);
  const end = events.at(-1);
  if (end?.kind !== "stopped") throw new RangeError(`events: expected a run that ended, got ${end?.kind ?? "none"}`);
  return {
    injected,
    faults: events.filter(({ kind }) => kind === "fault").length,
    recovered: recoveries.length,
    lostSteps: recoveries.reduce((sum, { lostSteps }) => sum + lostSteps, 0),
    batch: last?.batchSize ?? batchSize,
    rate: last?.rateFactor ?? 1,
    steps: end.step,
    end: end.reason === "finished" ? "finished" : "stopped in order",
  };
}
