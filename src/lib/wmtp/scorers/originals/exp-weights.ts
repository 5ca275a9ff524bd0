import { requireFinite, requireInteger } from "../../../arguments";
import { mean, variance } from "../../../statistics";

/** How the successor turns advantages into weights. */
export interface ExpWeightOptions {
  /** Temperature β, > 0; default 0.9, as in its recorded run. */
  readonly beta?: number;
  /** Smallest weight; default 0.1. */
  readonly least?: number;
  /** Largest weight; default 3. */
  readonly most?: number;
  /** Share of a new batch in the running statistics, in (0, 1]; default 0.1. */
  readonly momentum?: number;
  /** Batches whose weights are 1, while the statistics settle; default 10. */
  readonly warmUp?: number;
}

/** What the successor remembers of the advantages that it has seen. */
export interface ExpStatistics {
  readonly batches: number;
  readonly mean: number;
  readonly variance: number;
}

/** Before any batch. */
export const noAdvantages: ExpStatistics = { batches: 0, mean: 0, variance: 1 };

/**
 * Running mean and variance after another batch; the first batch replaces the beginning.
 *
 * @param advantages of the batch's valid tokens
 */
export function observeAdvantages(known: ExpStatistics, advantages: Float64Array, momentum = 0.1): ExpStatistics {
  const share = known.batches === 0 ? 1 : momentum;
  return {
    batches: known.batches + 1,
    mean: known.mean + share * (mean(advantages) - known.mean),
    variance: known.variance + share * (variance(advantages, 0) - known.variance),
  };
}

/**
 * The successor's weights, clip(exp(((A - μ) / (σ + 1e-8)) / β), least, most), with running μ and σ; 1 in the warm-up. Their
 * mean is what it comes to be.
 *
 * @throws RangeError for an option outside of its range
 */
export function expWeights(
  advantages: Float64Array,
  { batches, mean: centre, variance: spread }: ExpStatistics,
  { beta = 0.9, least = 0.1, most = 3, warmUp = 10 }: ExpWeightOptions = {},
): Float64Array {
  requireFinite("beta", beta, { min: Number.MIN_VALUE });
  requireInteger("warmUp", warmUp, { min: 0 });
  if (batches <= warmUp) return advantages.map(() => 1);
  const deviation = Math.sqrt(spread) + 1e-8;
  return advantages.map((advantage) => {
    return Math.min(Math.max(Math.exp((advantage - centre) / deviation / beta), least), most);
  });
}
