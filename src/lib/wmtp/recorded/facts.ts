import { mean, type Interval } from "../../statistics";
import { endsOf, seriesOf, type RecordedRun } from "./series";
import { trend, type TrendOptions } from "./trend";

/** How a metric changed over a run: by its two ends, and by all of its steps. */
export interface ChangeOverRun {
  readonly metric: string;
  readonly steps: number;
  readonly first: number;
  readonly last: number;
  /** Change along the line of least squares, with its interval. */
  readonly trend: Interval;
}

/** Reads a metric's change from both ends and from all steps; the two need not agree. */
export function changeOverRun(run: RecordedRun, metric: string, options: TrendOptions): ChangeOverRun {
  const series = seriesOf(run, metric);
  const [first, last] = endsOf(series);
  return { metric, steps: series.steps.length, first, last, trend: trend(series, options) };
}

/** A clip of weights, both ends included. */
export interface WeightClip {
  readonly low: number;
  readonly high: number;
}

/** What the recorded extremes of the weights say of the clip that the run was set to. */
export interface ClipCheck {
  readonly steps: number;
  /** Steps whose smallest weight lies below the clip. */
  readonly below: number;
  /** Smallest weight of the run. */
  readonly smallest: number;
  /** By what the weights must have been divided after the clip, from the lower end: smallest and largest over the steps. */
  readonly divisor: readonly [number, number];
  /** Largest relative difference between that divisor and the one that the upper end asks for. */
  readonly disagreement: number;
}

/**
 * Weights clipped and *then* divided by their mean may leave the clip again. If that is what happened, low/min and high/max
 * are one and the same divisor at each step.
 */
export function clipCheck(run: RecordedRun, { low, high }: WeightClip): ClipCheck {
  const smallest = seriesOf(run, "weight/min").values;
  const largest = seriesOf(run, "weight/max").values;
  const fromLow = smallest.map((weight) => low / weight);
  const fromHigh = largest.map((weight) => high / weight);
  return {
    steps: smallest.length,
    below: smallest.filter((weight) => weight < low).length,
    smallest: Math.min(...smallest),
    divisor: [Math.min(...fromLow), Math.max(...fromLow)],
    disagreement: Math.max(...fromLow.map((divisor, i) => Math.abs(divisor / fromHigh[i]! - 1))),
  };
}

/** Training and validation loss of a run at its first and last evaluation, and the best between. */
export interface ValidationSummary {
  readonly evaluations: number;
  readonly training: readonly [first: number, last: number];
  readonly validation: readonly [first: number, last: number];
  readonly best: number;
  /** last - best validation loss: above 0, training went on past the best model. */
  readonly past: number;
}

/** Sums up `train/epoch_loss` and `val/loss` of a run. */
export function validationSummary(run: RecordedRun): ValidationSummary {
  const validation = seriesOf(run, "val/loss");
  const best = Math.min(...validation.values);
  const ends = endsOf(validation);
  return {
    evaluations: validation.values.length,
    training: endsOf(seriesOf(run, "train/epoch_loss")),
    validation: ends,
    best,
    past: ends[1] - best,
  };
}

/** Mean value of right answers less that of wrong ones, over all evaluations of a critic; 0 for one that can't tell. */
export function valueGap(run: RecordedRun, part: "train" | "val"): number {
  const right = seriesOf(run, `${part}/mean_correct`).values;
  const wrong = seriesOf(run, `${part}/mean_incorrect`).values;
  return mean(right.map((value, i) => value - wrong[i]!));
}
