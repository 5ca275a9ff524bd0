import type { Stream } from "../../random";
import { memoryCheckpoints } from "../checkpoints/memory";
import type { TrainingEvent } from "../loop/events";
import type { InjectedFault } from "../recovery/injection";
import { faultOutcome, type FaultOutcome } from "../recovery/outcome";
import { printedRecovery, type PrintedRun } from "../recovery/printed";
import { asWritten, scheduled } from "../schedules";
import { trainTasks, type TaskSplits } from "./train-tasks";

/** Kinds of faults that the row of the ledger names. */
export type FaultPart = "oom" | "nan" | "unknown";

interface Case {
  readonly part: FaultPart | "none";
  readonly injected: string;
  readonly faults: (at: number) => readonly InjectedFault[];
}

/** What is done to a run; each fault comes after a given number of steps, once or for ever. */
const cases: readonly Case[] = [
  { part: "none", injected: "nothing", faults: () => [] },
  { part: "oom", injected: "no memory, once", faults: (step) => [{ kind: "memory", step }] },
  {
    part: "oom",
    injected: "no memory above 16 items, for ever",
    faults: (step) => [{ kind: "memory", step, times: Infinity, aboveBatch: 16 }],
  },
  { part: "oom", injected: "no memory, for ever", faults: (step) => [{ kind: "memory", step, times: Infinity }] },
  { part: "nan", injected: "NaN loss, once", faults: (step) => [{ kind: "nan loss", step }] },
  { part: "nan", injected: "NaN gradient, once", faults: (step) => [{ kind: "nan gradient", step }] },
  { part: "nan", injected: "NaN loss, for ever", faults: (step) => [{ kind: "nan loss", step, times: Infinity }] },
  { part: "unknown", injected: "crash", faults: (step) => [{ kind: "crash", step }] },
];

/** A run with faults under our recovery, and the same faults under the printed handler. */
export interface FaultRun extends FaultOutcome {
  readonly part: FaultPart | "none";
  /** Test loss at the end. */
  readonly test: number;
  readonly events: readonly TrainingEvent[];
  readonly printed: PrintedRun;
}

/** How the runs go. */
export interface FaultStudyOptions {
  readonly stream: Stream;
  readonly steps: number;
  /** Steps between checkpoints. */
  readonly every: number;
  /** Steps done when a fault comes. */
  readonly at: number;
  readonly rate: number;
  /** Default 64. */
  readonly batchSize?: number;
  /** Called after each run. */
  readonly onRun?: () => void;
}

/**
 * Trains the four heads while each fault happens to them, under our recovery; and counts what the printed handler does with
 * the same faults, if someone calls it again and again, at most 1,000 times.
 *
 * @see 003-S32, 003-E24, 003-C17
 */
export function faultStudy(sets: TaskSplits, options: FaultStudyOptions): FaultRun[] {
  const { stream, steps, every, at, rate, batchSize = 64, onRun } = options;
  return cases.map(({ part, injected, faults }) => {
    const plan = { faults: faults(at), recovery: {}, checkpoints: { store: memoryCheckpoints(), every } };
    const training = { stream, steps, batchSize, rate: scheduled(rate, asWritten(steps)), plan };
    const { history, test } = trainTasks(sets, training);
    onRun?.();
    const printed = printedRecovery({ faults: faults(at), steps, batchSize, every, calls: 1000 });
    return { part, ...faultOutcome(injected, batchSize, history.events), test, events: history.events, printed };
  });
}

/**
 * Whether the printed handler ends each run with the faults of a part, finished or in order, within 10 retries.
 *
 * @see 003-E24
 */
export function endsInOrder(runs: readonly FaultRun[], part: FaultPart): boolean {
  const own = runs.filter((run) => run.part === part);
  return own.every(({ printed }) => printed.end !== "still trying" && printed.faults <= 10);
}
