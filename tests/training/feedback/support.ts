import type { FeedbackRun } from "../../../src/lib/training/feedback";

/** A life of three decisions with one crossing. */
export function exampleRun(seed: number): FeedbackRun {
  return {
    seed,
    trace: [
      { decision: -1, seen: 0, heldOut: 0, fired: false },
      { decision: 0, seen: 0.15, heldOut: 0.3, fired: false },
      { decision: 1, seen: 0.3, heldOut: 0.1, fired: true },
    ],
    injected: 0.3,
    afterFirst: 0.1,
    atEnd: 0.1,
    falseAlarms: 0,
    hits: 1,
    weightsUnchanged: false,
    bodyUnchanged: true,
  };
}
