import { requireInteger } from "../../arguments";
import { mean } from "../../statistics";
import { runFeedback, type FeedbackOptions } from "./run";

/** One setting of the sweep and what its lives came to, averaged over seeds. */
export interface FeedbackSweepCell {
  readonly rate: number;
  readonly threshold: number;
  /** Mean absolute error on held-out decisions at the end. */
  readonly atEnd: number;
  /** Crossings before the drift, a life. */
  readonly falseAlarms: number;
  /** Crossings after the drift, a life. */
  readonly hits: number;
  /** `atEnd` of each seed, in the order of the seeds. */
  readonly bySeed: readonly number[];
}

/** What is swept. */
export interface FeedbackSweepOptions {
  readonly rates: readonly number[];
  readonly thresholds: readonly number[];
  readonly seeds: readonly number[];
  /** What the lives have in common, such as the noise. */
  readonly life?: Omit<FeedbackOptions, "seed" | "rate" | "threshold">;
}

/** Sweeps the learning rate and the threshold of the hook over the same lives (000-S12, "a sweep adjusts both"). */
export function sweepFeedback({ rates, thresholds, seeds, life = {} }: FeedbackSweepOptions): FeedbackSweepCell[] {
  for (const [name, { length }] of Object.entries({ rates, thresholds, seeds }))
    requireInteger(name, length, { min: 1 });
  return rates.flatMap((rate) =>
    thresholds.map((threshold) => {
      const runs = seeds.map((seed) => runFeedback({ ...life, seed, rate, threshold }));
      const average = (measure: "atEnd" | "falseAlarms" | "hits"): number => mean(runs.map((run) => run[measure]));
      return {
        rate,
        threshold,
        atEnd: average("atEnd"),
        falseAlarms: average("falseAlarms"),
        hits: average("hits"),
        bySeed: runs.map(({ atEnd }) => atEnd),
      };
    }),
  );
}
