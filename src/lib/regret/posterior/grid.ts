import { requireFinite, requireInteger, requireProbabilities, requireSameLength } from "../../arguments";

/** A distribution of regret on a grid: `regret_values` and their probabilities. */
export interface GridDistribution {
  /** Midpoints of equal cells on [0, 1]. */
  readonly values: Float64Array;
  /** Probability of each cell; they add up to 1. */
  readonly probabilities: Float64Array;
}

/** A posterior, and what it was divided by. */
export interface GridPosterior extends GridDistribution {
  /** p(data): the sum of likelihood times prior. 0 where that is too small for a double; its logarithm never is. */
  readonly evidence: number;
  readonly logEvidence: number;
}

/** Midpoints of `cells` equal cells on [0, 1]. */
export function regretGrid(cells = 400): Float64Array {
  requireInteger("cells", cells, { min: 2 });
  return Float64Array.from({ length: cells }, (_, i) => (i + 0.5) / cells);
}

/**
 * Bayes' rule on a grid, with the evidence computed as the sum of likelihood times prior, so that the posterior adds up to 1.
 *
 * @param prior sums to 1
 * @param logLikelihood of the data at each grid value; -Infinity where they are impossible
 * @throws RangeError for lists of unequal length, a prior that doesn't sum to 1, or data that are impossible everywhere
 * @see 003-S18 (lines 226-236)
 */
export function gridPosterior(prior: GridDistribution, logLikelihood: ArrayLike<number>): GridPosterior {
  requireSameLength("gridPosterior", { prior: prior.probabilities, logLikelihood });
  requireProbabilities("prior", prior.probabilities);
  const top = Math.max(...prior.probabilities.map((p, i) => (p > 0 ? logLikelihood[i]! : -Infinity)));
  if (!Number.isFinite(top)) throw new RangeError(`logLikelihood: expected data possible under the prior, got ${top}`);
  const products = prior.probabilities.map((p, i) => (p > 0 ? p * Math.exp(logLikelihood[i]! - top) : 0));
  const total = products.reduce((a, b) => a + b, 0);
  const logEvidence = top + Math.log(total);
  return {
    values: prior.values,
    probabilities: products.map((p) => p / total),
    evidence: Math.exp(logEvidence),
    logEvidence,
  };
}

/**
 * The printed rule, `posterior = likelihood * prior / self.evidence`, with whatever evidence was stored before. Its sum is
 * p(data) / evidence, which is 1 for no more than one value of p(data) (003-C11).
 *
 * @param likelihood of the data at each grid value, not its logarithm
 * @param evidence the stored number, positive
 */
export function printedPosterior(
  prior: GridDistribution,
  likelihood: ArrayLike<number>,
  evidence: number,
): Float64Array {
  requireSameLength("printedPosterior", { prior: prior.probabilities, likelihood });
  requireFinite("evidence", evidence, { min: Number.MIN_VALUE });
  return prior.probabilities.map((p, i) => (p * likelihood[i]!) / evidence);
}
