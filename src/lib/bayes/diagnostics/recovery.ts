import { mean, pearson, quantile, rootMeanSquaredError, rSquared, standardDeviation, variance } from "../../statistics";
import { column } from "../exact";
import { requireTrials, type Trial } from "./trial";

/** How well posterior means find the truth. */
export interface Recovery {
  /** Pearson's correlation of truth and posterior mean. */
  readonly correlation: number;
  /** Share of the truth's variance that the posterior mean explains. */
  readonly rSquared: number;
  /** Root of the mean squared error, in units of the parameter. */
  readonly rmse: number;
}

/** Recovery of one parameter over trials (002-E1). */
export function recovery(trials: readonly Trial[], parameter = 0): Recovery {
  requireTrials(trials, parameter);
  const truth = trials.map((trial) => trial.truth[parameter]!);
  const means = trials.map(({ draws }) => mean(column(draws, parameter)));
  return {
    correlation: pearson(truth, means),
    rSquared: rSquared(truth, means),
    rmse: rootMeanSquaredError(truth, means),
  };
}

/**
 * How much of the prior's variance the data of each trial removed: 1 - posterior / prior, cut to [0, 1] as BayesFlow does.
 *
 * @param priorVariance default the variance of the true parameters over the trials
 */
export function contractions(trials: readonly Trial[], parameter = 0, priorVariance?: number): Float64Array {
  requireTrials(trials, parameter);
  const before = priorVariance ?? variance(trials.map(({ truth }) => truth[parameter]!));
  if (!(before > 0)) throw new RangeError(`priorVariance: expected a positive number, got ${before}`);
  return Float64Array.from(trials, ({ draws }) => {
    const share = 1 - variance(column(draws, parameter)) / before;
    return Math.min(1, Math.max(0, share));
  });
}

/** Median contraction over the trials (002-E7). */
export function contraction(trials: readonly Trial[], parameter = 0, priorVariance?: number): number {
  return quantile(contractions(trials, parameter, priorVariance), 0.5);
}

/** (posterior mean - truth) / posterior standard deviation of each trial: mean 0, and variance 1 where all is Gaussian. */
export function zScores(trials: readonly Trial[], parameter = 0): Float64Array {
  requireTrials(trials, parameter);
  return Float64Array.from(trials, ({ truth, draws }) => {
    const values = column(draws, parameter);
    return (mean(values) - truth[parameter]!) / standardDeviation(values);
  });
}
