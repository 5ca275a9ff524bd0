import { requireSameLength } from "../../../arguments";
import { quantile } from "../../../statistics";

/**
 * The original's skipping of easy tokens: keeps what reaches the quantile `skip` of *all* scores, those of masked entries, 0,
 * included. With enough padding the quantile is 0 and nothing is skipped. A pitfall: `selectTop` of valid scores is right.
 *
 * @param scores [N], at least 0, and 0 where masked
 * @param valid [N]: 0 where masked
 * @returns 1 for what is kept of the valid ones, else 0
 */
export function skipWithMasked(scores: Float64Array, valid: ArrayLike<number>, skip = 0.3): Float64Array {
  requireSameLength("skipWithMasked", { scores, valid });
  const threshold = quantile(scores, skip);
  return scores.map((score, i) => Number(valid[i] !== 0 && score >= threshold));
}
