import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { requireFinite } from "../../arguments";
import { requireSample } from "../../statistics";

/** A normal distribution by its variance. */
export interface Gaussian {
  readonly mean: number;
  /** Positive. */
  readonly variance: number;
}

/** The exact posterior of a mean, and what it was divided by. */
export interface GaussianPosterior extends Gaussian {
  /** Share of the prior's variance that the data removed: 1 - posterior / prior. */
  readonly contraction: number;
  /** ln p(data). */
  readonly logEvidence: number;
}

/**
 * Posterior of a mean from readings with normal noise of known variance: precisions add.
 *
 * @param readings at least one
 * @param noiseVariance positive
 * @see Gelman et al., Bayesian Data Analysis, 2.5; 002-C7
 */
export function gaussianPosterior(
  prior: Gaussian,
  readings: ArrayLike<number>,
  noiseVariance: number,
): GaussianPosterior {
  requireGaussian("prior", prior);
  requireSample("readings", readings);
  requireFinite("noiseVariance", noiseVariance, { min: Number.MIN_VALUE });
  let { mean, variance } = prior;
  let logEvidence = 0;
  for (let i = 0; i < readings.length; i++) {
    const spread = variance + noiseVariance;
    const surprise = readings[i]! - mean;
    logEvidence -= (Math.log(2 * Math.PI * spread) + surprise ** 2 / spread) / 2;
    mean += (variance / spread) * surprise;
    variance = (variance * noiseVariance) / spread;
  }
  return { mean, variance, contraction: 1 - variance / prior.variance, logEvidence };
}

/** The value below which a share p of a normal distribution lies. */
export function gaussianQuantile({ mean, variance }: Gaussian, p: number): number {
  requireGaussian("gaussian", { mean, variance });
  requireFinite("p", p, { min: Number.MIN_VALUE, max: 1 - Number.EPSILON });
  return normalQuantile(p, mean, Math.sqrt(variance));
}

/** Throws a RangeError unless mean and variance are those of a normal distribution. */
export function requireGaussian(name: string, { mean, variance }: Gaussian): void {
  requireFinite(`${name}.mean`, mean);
  requireFinite(`${name}.variance`, variance, { min: Number.MIN_VALUE });
}
