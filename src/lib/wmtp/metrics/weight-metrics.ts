import { mean, quantile, standardDeviation } from "../../statistics";
import type { Metrics } from "../../training";

/** A weight above this is extreme (004-S11, 004-A4). */
export const extremeWeight = 5;

/**
 * What is logged about weights, whatever made them: quantiles, moments, and counts of those that are not finite or extreme.
 * The moments are of the finite ones; without any they are absent.
 *
 * @param weights of the valid entries alone: a masked token has no weight (004-C9)
 * @param entries how many entries there are with the masked ones; gives `train/valid_token_ratio`
 * @throws RangeError for no weight
 * @see 004-S11
 */
export function weightMetrics(weights: Float64Array, entries: number): Metrics {
  const finite = weights.filter(Number.isFinite);
  return {
    ...(finite.length > 0 && moments(finite)),
    "train/nan_weights": weights.length - finite.length,
    "train/extreme_weights": weights.filter((weight) => weight > extremeWeight).length,
    "train/valid_token_ratio": weights.length / entries,
  };
}

function moments(weights: Float64Array): Metrics {
  return {
    "train/weight_p25": quantile(weights, 0.25),
    "train/weight_p75": quantile(weights, 0.75),
    "train/weight_p95": quantile(weights, 0.95),
    "train/weight_mean": mean(weights),
    "train/weight_min": weights.reduce((least, weight) => Math.min(least, weight)),
    "train/weight_max": weights.reduce((most, weight) => Math.max(most, weight)),
    "train/weight_std": standardDeviation(weights, 0),
  };
}
