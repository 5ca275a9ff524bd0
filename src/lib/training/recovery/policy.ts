import { requireFinite, requireInteger } from "../../arguments";
import type { Position } from "../loop/position";
import type { FaultKind } from "./fault";

/** How a run gets over faults (003-S32). */
export interface RecoveryOptions {
  /** Faults in a row, with no checkpoint gained in between, after which it gives up; default 10. */
  readonly retries?: number;
  /** What the rate is multiplied by after a loss or gradient that is not finite; default 0.5. */
  readonly rateFactor?: number;
}

/** What to do about a fault. */
export type Remedy =
  | { readonly action: "halve the batch"; readonly batchSize: number }
  | { readonly action: "roll back and lower the rate"; readonly rateFactor: number }
  | { readonly action: "stop"; readonly message: string };

/** Counts faults in a row and answers each. */
export interface Recovery {
  /** What to do about a fault at a position. */
  remedy(fault: FaultKind, at: Position): Remedy;
  /** To be told of each checkpoint: one beyond the last fault starts the count again. */
  gained(step: number): void;
}

/**
 * The rules: a lack of memory halves the batch, and at a batch of 1 ends the run, since nothing smaller is left; a loss or
 * gradient that is not finite rolls back to the last good checkpoint and lowers the rate; anything else ends the run in
 * order. The printed trainer has neither a loop nor an end (003-C17).
 */
export function recovery({ retries = 10, rateFactor = 0.5 }: RecoveryOptions): Recovery {
  requireInteger("retries", retries, { min: 0 });
  requireFinite("rateFactor", rateFactor, { min: Number.MIN_VALUE, max: 1 });
  let row = 0;
  let furthest = -1;
  const stop = (message: string): Remedy => ({ action: "stop", message });
  return {
    remedy: (fault, at): Remedy => {
      furthest = Math.max(furthest, at.step);
      if (fault === "unknown") return stop("an unknown fault is not retried");
      if (fault === "memory" && at.batchSize === 1) return stop("a batch of 1 does not fit into memory");
      if (++row > retries) return stop(`${retries} retries were not enough`);
      if (fault === "memory") return { action: "halve the batch", batchSize: Math.floor(at.batchSize / 2) };
      return { action: "roll back and lower the rate", rateFactor: at.rateFactor * rateFactor };
    },
    gained: (step): void => {
      if (step > furthest) row = 0;
    },
  };
}
