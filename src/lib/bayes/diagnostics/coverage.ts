import { requireFinite } from "../../arguments";
import { column } from "../exact";
import { shareInterval, type Band } from "./binomial";
import { requireTrials, type Trial } from "./trial";

/** How often central intervals of one level hold the truth. */
export interface Coverage {
  /** What the intervals promise. */
  readonly level: number;
  readonly share: number;
  /** 95% interval of the share. */
  readonly interval: Band;
  /** Mean width of the intervals. */
  readonly width: number;
}

/**
 * Coverage of central intervals between quantiles of the draws (002-E1, 002-E7).
 *
 * @param level default 0.9
 * @param parameter index of one, default the first
 */
export function coverage(trials: readonly Trial[], level = 0.9, parameter = 0): Coverage {
  return coverageCurve(trials, [level], parameter)[0]!;
}

/** Coverage at several levels. */
export function coverageCurve(trials: readonly Trial[], levels: readonly number[], parameter = 0): Coverage[] {
  requireTrials(trials, parameter);
  const sorted = trials.map(({ draws }) => column(draws, parameter).sort());
  return levels.map((level) => {
    requireFinite("level", level, { min: Number.MIN_VALUE, max: 1 - Number.EPSILON });
    let [held, width] = [0, 0];
    trials.forEach(({ truth }, i) => {
      const low = quantileOfSorted(sorted[i]!, (1 - level) / 2);
      const high = quantileOfSorted(sorted[i]!, (1 + level) / 2);
      if (low <= truth[parameter]! && truth[parameter]! <= high) held++;
      width += (high - low) / trials.length;
    });
    return { level, share: held / trials.length, interval: shareInterval(held, trials.length), width };
  });
}

/**
 * BayesFlow's calibration error: the median over 20 levels, 0.005 to 0.995, of |share held - level|.
 *
 * @see bayesflow.diagnostics.metrics.calibration_error
 */
export function calibrationError(trials: readonly Trial[], parameter = 0): number {
  return middle(calibrationErrors(trials, parameter));
}

/** |share held - level| at 20 levels from 0.005 to 0.995. */
export function calibrationErrors(trials: readonly Trial[], parameter = 0): Float64Array {
  const levels = Array.from({ length: 20 }, (_, i) => 0.005 + (0.99 * i) / 19);
  return Float64Array.from(coverageCurve(trials, levels, parameter), ({ share, level }) => Math.abs(share - level));
}

function middle(values: Float64Array): number {
  return quantileOfSorted(values.slice().sort(), 0.5);
}

/** `quantile` of statistics, without sorting anew for each level. */
function quantileOfSorted(sorted: Float64Array, p: number): number {
  const position = p * (sorted.length - 1);
  const below = Math.floor(position);
  const low = sorted[below]!;
  return low + (position - below) * (sorted[Math.min(below + 1, sorted.length - 1)]! - low);
}
