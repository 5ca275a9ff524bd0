import { z } from "zod";

const log = z.object({
  has_regret: z.boolean(),
  regret_data: z.object({ intensity: z.number(), threshold: z.number(), was_optimal: z.boolean() }),
});

/** What one decision log of the original says of regret. */
export interface RecordedRegret {
  /** What was counted as regret. */
  readonly flagged: boolean;
  /** At least 0. */
  readonly intensity: number;
  /** The threshold in the same log. */
  readonly threshold: number;
  /** Whether the log calls the choice the best one. */
  readonly optimal: boolean;
}

/**
 * Reads what a decision log of the original says of regret (data/red-heart-original, June 2025).
 *
 * @throws Error for a log of another shape
 * @see 000-A1, 000-A6
 */
export function readRecordedRegret(json: string): RecordedRegret {
  const { has_regret: flagged, regret_data: data } = log.parse(JSON.parse(json));
  return { flagged, intensity: data.intensity, threshold: data.threshold, optimal: data.was_optimal };
}

/** How many of the recorded decisions are regretted, by four ways to count. */
export interface RecordedRates {
  readonly decisions: number;
  readonly flagged: number;
  /** Intensity above 0. */
  readonly positive: number;
  /** Intensity above the log's own threshold. */
  readonly aboveThreshold: number;
  /** Another option called better. */
  readonly notOptimal: number;
}

/** Counts recorded regret (000-A1: "regret > 0"). */
export function recordedRegretRates(logs: readonly RecordedRegret[]): RecordedRates {
  const count = (holds: (one: RecordedRegret) => boolean): number => logs.filter(holds).length;
  return {
    decisions: logs.length,
    flagged: count(({ flagged }) => flagged),
    positive: count(({ intensity }) => intensity > 0),
    // .1 + .2 is a little more than .3, in these logs too.
    aboveThreshold: count(({ intensity, threshold }) => intensity > threshold + 1e-9),
    notOptimal: count(({ optimal }) => !optimal),
  };
}
