import type * as tf from "@tensorflow/tfjs";
import type { LossWeights } from "../loss";

/** What a training step knows when its tokens are weighed; all constants, through which no gradient flows. */
export interface ScoringInput {
  /** [B, S], int32. */
  readonly ids: tf.Tensor2D;
  /** [B, S]: 1 for a token that is predicted and counts; the first of each window is predicted by nobody and has 0. */
  readonly mask: tf.Tensor2D;
  /** [B, S, H]: loss of each head at each position; head k at t predicts token t + k + 1. */
  readonly tokenLosses: tf.Tensor3D;
  /** [B, S]: loss of each *token* under the model's first head, given those before it; 0 for the first. */
  readonly baseLosses: tf.Tensor2D;
  /** [B, S]: the same under a reference model. */
  readonly referenceLosses?: tf.Tensor2D;
  /** [B, S]: a critic's value of each position. */
  readonly values?: tf.Tensor2D;
}

/** What a scorer gives back: weights of tokens or pairs, which the step disposes, and numbers to be logged. */
export interface ScoredTokens {
  readonly weights: LossWeights;
  readonly metrics?: Readonly<Record<string, number>>;
}

/** Whatever weighs tokens; the scorers of this room do. */
export interface TokenScorer {
  score(input: ScoringInput): ScoredTokens;
}
