import type { CheckpointStore } from "../../training";
import type { TokenBatch } from "../batches";

/** The last state that a run can go back to. */
export interface LastGood {
  /** Steps done in it. */
  readonly step: number;
  /** File name, or "memory". */
  readonly place: string;
}

/** A step that failed: which, on which windows of the text, and what the run can go back to. */
export class LanguageModelFault extends Error {
  override readonly name = "LanguageModelFault";
  override readonly cause: unknown;
  /** The step that failed, counted from 1. */
  readonly step: number;
  /** Where the windows of its batch start in the text. */
  readonly starts: Int32Array;
  /** Undefined if nothing was saved. */
  readonly lastGood: LastGood | undefined;

  constructor(cause: unknown, { step, starts }: TokenBatch, lastGood: LastGood | undefined) {
    const back = lastGood === undefined ? "none" : `${lastGood.place}, after step ${lastGood.step}`;
    super(
      `step ${step + 1}: ${cause instanceof Error ? cause.message : String(cause)} (batch ${step}, windows at ${starts.join(", ")}; last good checkpoint: ${back})`,
    );
    this.cause = cause;
    this.step = step + 1;
    this.starts = starts;
    this.lastGood = lastGood;
  }
}

/** Where a store stands. */
export function lastGoodOf(store: CheckpointStore): LastGood | undefined {
  const found = store.latest();
  return found && { step: found.snapshot.position.step, place: found.place };
}
