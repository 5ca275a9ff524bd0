import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { requireFinite } from "../../arguments";
import { mean, requireSample } from "../../statistics";
import type { CredibleInterval } from "./summary";

/** A normal distribution. */
export interface Normal {
  readonly mean: number;
  /** Standard deviation, positive. */
  readonly deviation: number;
}

/** How likely and how strong regret is (003-E8), where the loss of utility is normal. */
export interface LossPosterior extends Normal {
  /** Probability that the alternative was better: P(loss > 0). */
  readonly probability: number;
  /** Expected regret E max(0, loss), in units of utility. */
  readonly expected: number;
  /** Credible interval of the loss. */
  readonly interval: CredibleInterval;
}

/**
 * Posterior of a loss of utility after noisy readings of it: normal prior and normal noise are conjugate, precisions add.
 *
 * @param prior of the loss of such decisions
 * @param readings of the loss, at least one
 * @param noise standard deviation of a reading, positive
 * @param level of the credible interval, default 0.9
 */
export function lossPosterior(prior: Normal, readings: ArrayLike<number>, noise: number, level = 0.9): LossPosterior {
  requireFinite("prior.mean", prior.mean);
  requireFinite("prior.deviation", prior.deviation, { min: Number.MIN_VALUE });
  requireSample("readings", readings);
  requireFinite("noise", noise, { min: Number.MIN_VALUE });
  requireFinite("level", level, { min: Number.MIN_VALUE, max: 1 - Number.EPSILON });
  const [before, seen] = [prior.deviation ** -2, readings.length * noise ** -2];
  const centre = (prior.mean * before + mean(readings) * seen) / (before + seen);
  const deviation = (before + seen) ** -0.5;
  const reach = deviation * normalQuantile((1 + level) / 2, 0, 1);
  return {
    mean: centre,
    deviation,
    ...rectified({ mean: centre, deviation }),
    interval: { low: centre - reach, high: centre + reach, level },
  };
}

/** P(x > 0) and E max(0, x) of a normal x. */
function rectified({ mean: centre, deviation }: Normal): { readonly probability: number; readonly expected: number } {
  const z = centre / deviation;
  const probability = normalCdf(z, 0, 1);
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  return { probability, expected: centre * probability + deviation * density };
}
