import { softmax, zScores } from "./tempered";

/** How the original shares a token's weight among its heads. */
export interface HeadShareOptions {
  /** Temperature, > 0; default 0.7. */
  readonly temperature?: number;
  /** Whether the scores of a position are z-scored first; default false. */
  readonly standardized?: boolean;
}

/**
 * Weights of one position's heads, softmax(score / T), of sum 1. Since they are normalised within the position, a factor or a
 * sum common to its scores' weights cancels: a token can't weigh more than another, and a single head has weight 1 whatever
 * its score (004-C4).
 *
 * @param scores of the heads that have a token to predict
 */
export function headShares(
  scores: Float64Array,
  { temperature = 0.7, standardized = false }: HeadShareOptions = {},
): Float64Array {
  return softmax(standardized ? zScores(scores) : scores, temperature);
}

/** Weights of head k that decay with its distance, exp(-k / 2), times the token's own score. */
export function decayingShares(score: number, heads: number): Float64Array {
  return Float64Array.from({ length: heads }, (_, k) => score * Math.exp(-0.5 * k));
}
