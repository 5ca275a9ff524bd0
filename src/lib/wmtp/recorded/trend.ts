import type { Stream } from "../../random";
import { mean, quantile, type Interval } from "../../statistics";
import { requireFinite, requireInteger } from "../../arguments";
import type { RecordedSeries } from "./series";

/** How the interval of a trend is made. */
export interface TrendOptions {
  readonly stream: Stream;
  /** Between 0 and 1. Default 0.95. */
  readonly level?: number;
  /** Number of resamples. Default 2,000. */
  readonly resamples?: number;
  /** Length of a block, in logged steps. Default 12, so that what one step does to the next stays in a block. */
  readonly block?: number;
}

/**
 * Change of a series from its first to its last step along the straight line of least squares, with an interval from a
 * moving-block bootstrap of its residuals. Steps of a training run depend on each other; two of them, the first and the
 * last, say little about the other hundred.
 *
 * @returns estimate and ends in the metric's unit, over the whole run
 * @throws RangeError for a series shorter than three blocks
 * @see Künsch 1989, "The jackknife and the bootstrap for general stationary observations"
 */
export function trend(series: RecordedSeries, options: TrendOptions): Interval {
  const { stream, level = 0.95, resamples = 2000, block = 12 } = options;
  requireFinite("level", level, { min: 0.5, max: 0.9999 });
  requireInteger("resamples", resamples, { min: 100 });
  requireInteger("block", block, { min: 1 });
  const { name, steps, values } = series;
  if (values.length < 3 * block) {
    throw new RangeError(`trend of ${name}: expected at least three blocks of ${block}, got ${values.length} steps`);
  }
  const change = changeAlongLine(steps);
  const estimate = change(values);
  const residuals = residualsOf(steps, values, estimate);
  const replicates = Float64Array.from({ length: resamples }, () => change(redrawn(residuals, block, stream)));
  const tail = (1 - level) / 2;
  return {
    estimate,
    low: estimate - quantile(replicates, 1 - tail),
    high: estimate - quantile(replicates, tail),
    level,
  };
}

/** Rise of the line of least squares from the first to the last step, as a weighted sum of the values. */
function changeAlongLine(steps: Float64Array): (values: Float64Array) => number {
  const middle = mean(steps);
  const spread = steps.reduce((sum, step) => sum + (step - middle) ** 2, 0);
  const share = steps.map((step) => ((step - middle) / spread) * (steps.at(-1)! - steps[0]!));
  return (values) => values.reduce((sum, value, i) => sum + share[i]! * value, 0);
}

function residualsOf(steps: Float64Array, values: Float64Array, change: number): Float64Array {
  const slope = change / (steps.at(-1)! - steps[0]!);
  const [middle, height] = [mean(steps), mean(values)];
  return values.map((value, i) => value - height - slope * (steps[i]! - middle));
}

/** As many residuals as there are, in blocks that begin anywhere; each block keeps what its neighbours have to do with it. */
function redrawn(residuals: Float64Array, block: number, stream: Stream): Float64Array {
  const choices = residuals.length - block + 1;
  const starts = Float64Array.from({ length: Math.ceil(residuals.length / block) }, () => stream.integer(choices));
  return residuals.map((_, i) => residuals[starts[Math.floor(i / block)]! + (i % block)]!);
}
