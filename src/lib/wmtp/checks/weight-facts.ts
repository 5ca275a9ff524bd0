import { read } from "../../engine";
import { extremeWeight } from "../metrics";
import type { Scorer, ScorerInput } from "../scorers";

/** What is asked of the weights of a batch, counted. */
export interface WeightFacts {
  readonly notFinite: number;
  readonly negative: number;
  /** Above 5. */
  readonly extreme: number;
  /** |mean over the valid tokens - 1|. */
  readonly meanError: number;
  /** Tokens that are masked, or the first of a text, and yet have a weight. */
  readonly leaked: number;
}

/** Scores a batch and counts what must not be (004-A4, 004-S10). Only for scorers of tokens, [B, S]. */
export function weightFacts(scorer: Scorer, input: ScorerInput): WeightFacts {
  const { weights } = scorer.score(input);
  const all = read(weights, input.ids.shape);
  weights.dispose();
  const mask = input.mask && read(input.mask);
  const length = input.ids.shape[1];
  const counts = (i: number): boolean => i % length > 0 && mask?.[i] !== 0;
  const valid = all.filter((_, i) => counts(i));
  return {
    notFinite: all.filter((weight) => !Number.isFinite(weight)).length,
    negative: all.filter((weight) => weight < 0).length,
    extreme: all.filter((weight) => weight > extremeWeight).length,
    meanError: Math.abs(valid.reduce((sum, weight) => sum + weight, 0) / valid.length - 1),
    leaked: all.filter((weight, i) => weight !== 0 && !counts(i)).length,
  };
}
