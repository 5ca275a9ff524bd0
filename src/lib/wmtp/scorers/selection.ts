import { quantile } from "../../statistics";

/**
 * Weights of the top share of scores: those at or above the quantile 1 - share get N / kept, the others 0, so that a weighted
 * mean is the mean over the selected. Equal scores are kept or left together; constant scores keep all.
 *
 * @param scores of the N valid entries
 * @param share part to keep, in (0, 1]
 * @see Lin et al. 2024 (Rho-1, 2404.07965), eq. 5; 004-C5
 */
export function selectTop(scores: Float64Array, share: number): Float64Array {
  const threshold = quantile(scores, 1 - share);
  const kept = scores.filter((score) => score >= threshold).length;
  return scores.map((score) => (score >= threshold ? scores.length / kept : 0));
}
