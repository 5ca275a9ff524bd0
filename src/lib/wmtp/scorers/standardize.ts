import { mean, standardDeviation } from "../../statistics";

/** Spread over size below which float32 scores count as constant. */
const indistinct = 1e-7;

/**
 * z-scores with the population's standard deviation. Scores are brought to size first, so that huge ones don't overflow, and
 * scores whose spread is less than 1e-7 of their size, which float32 can't tell from rounding, count as constant.
 *
 * @returns numbers of mean 0 and deviation 1; all 0 for constant scores
 */
export function standardize(scores: Float64Array): Float64Array {
  const size = scores.reduce((most, score) => Math.max(most, Math.abs(score)), 0);
  if (size === 0) return new Float64Array(scores.length);
  const scaled = scores.map((score) => score / size);
  const centre = mean(scaled);
  const spread = standardDeviation(scaled, 0);
  return spread < indistinct ? scores.map(() => 0) : scaled.map((score) => (score - centre) / spread);
}
