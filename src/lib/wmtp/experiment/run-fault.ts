import type { RunPoint } from "./train-arm";

/** Where a run failed. */
export interface FaultPlace {
  readonly arm: string;
  readonly seed: number;
  /** The step that failed, counted from 1. */
  readonly step: number;
  /** Windows of the training text that the step read. */
  readonly rows: Int32Array;
  /** What all runs of the arm came to at the looks before. */
  readonly points: readonly RunPoint[];
}

/**
 * A run whose weights or loss stopped to be finite: which, in what step and on which windows, and the last look before it. As seed
 * and step say all that a run depends on, it can be repeated up to there.
 *
 * @see 004-E1
 */
export class RunFault extends Error implements FaultPlace {
  override readonly name = "RunFault";
  override readonly cause: unknown;
  readonly arm: string;
  readonly seed: number;
  readonly step: number;
  readonly rows: Int32Array;
  readonly points: readonly RunPoint[];

  constructor(cause: unknown, { arm, seed, step, rows, points }: FaultPlace) {
    const last = points.reduce((most, point) => Math.max(most, point.step), 0);
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(
      `arm ${arm}, seed ${seed}, step ${step}: ${reason} (windows ${rows.join(", ")}; last look: after step ${last})`,
    );
    [this.cause, this.arm, this.seed, this.step, this.rows, this.points] = [cause, arm, seed, step, rows, points];
  }
}
