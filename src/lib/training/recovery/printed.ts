import { requireInteger } from "../../arguments";
import { faultKind } from "./fault";
import { injector, type InjectedFault } from "./injection";

/** How a run under the printed handler goes. */
export interface PrintedRun {
  /** Steps done. */
  readonly steps: number;
  /** How often the handler was called: it does one step, or handles one fault, and returns. */
  readonly calls: number;
  /** Faults that it caught. */
  readonly faults: number;
  readonly batchSize: number;
  readonly rateFactor: number;
  /** "still trying" where the calls ran out first. */
  readonly end: "finished" | "orderly stop" | "still trying";
}

/** What is asked of the printed handler. */
export interface PrintedOptions {
  readonly faults: readonly InjectedFault[];
  readonly steps: number;
  readonly batchSize: number;
  /** Steps between checkpoints. */
  readonly every: number;
  /** Most calls; the handler itself has no limit. */
  readonly calls: number;
}

/**
 * `AutoRecoveryTrainer.train_with_recovery` as printed: one step in a try, and three answers. It has no loop, so a caller
 * must call it again; nothing counts its attempts, and a batch of 1 is halved to 1. A lack of memory goes back to the last
 * checkpoint, NaN to the weights before the step.
 *
 * @see 003-S32, 003-E24, 003-C17
 */
export function printedRecovery({ faults, steps, batchSize, every, calls }: PrintedOptions): PrintedRun {
  requireInteger("every", every, { min: 1 });
  const inject = injector(faults);
  const run = { steps: 0, calls: 0, faults: 0, batchSize, rateFactor: 1 };
  while (run.steps < steps && run.calls < calls) {
    run.calls++;
    const fault = stepFault(() => inject(run.steps, run.batchSize));
    if (fault === undefined) {
      run.steps++;
      continue;
    }
    run.faults++;
    if (fault === "unknown") return { ...run, end: "orderly stop" };
    if (fault === "not finite") run.rateFactor /= 2;
    else Object.assign(run, { batchSize: Math.max(1, run.batchSize >> 1), steps: run.steps - (run.steps % every) });
  }
  return { ...run, end: run.steps < steps ? "still trying" : "finished" };
}

function stepFault(step: () => unknown): ReturnType<typeof faultKind> | undefined {
  try {
    return step() === undefined ? undefined : "not finite";
  } catch (error) {
    return faultKind(error);
  }
}
