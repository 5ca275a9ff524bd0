import type * as tf from "@tensorflow/tfjs";
import type { Metrics } from "../../training";

/**
 * What a scorer may look at. Losses and values are indexed by the token that they belong to: entry [b, t] is about `ids[b, t]`
 * (for a loss: how hard that token was to predict from those before it), so the first token of a text has no loss. None of
 * these tensors is changed, disposed or differentiated through.
 */
export interface ScorerInput {
  /** The text, [B, S] int32. */
  readonly ids: tf.Tensor2D;
  /**
   * [B, S]: 0 for a token that no head is to predict, such as padding or a prompt; others count. Default: all count. The
   * entry of a text's first token is not read: nothing predicts that token.
   */
  readonly mask?: tf.Tensor2D;
  /** Cross-entropy of head k at position t, which predicts token t + k + 1: [B, S, H] in nats, as `tokenLosses` gives it. */
  readonly tokenLosses?: tf.Tensor3D;
  /** One-step cross-entropy of each token under the model: [B, S] in nats. From `tokenLosses` by `perToken`. */
  readonly baseLosses?: tf.Tensor2D;
  /** One-step cross-entropy of each token under the reference model: [B, S] in nats. */
  readonly referenceLosses?: tf.Tensor2D;
  /** Value of the state after each token, V(s_t): [B, S]. */
  readonly values?: tf.Tensor2D;
}

/** What a scorer needs beside the text. */
export type ScorerNeed = Exclude<keyof ScorerInput, "ids" | "mask">;

/** The one output of every scorer (004-S10). */
export interface TokenWeights {
  /**
   * float32, finite, at least 0: [B, S], a weight of each token as a target, or [B, S, H], a weight of each pair of position
   * and head. Their mean over the valid entries is 1 and masked entries are 0. The first token of a text, which nothing
   * predicts, is not valid for a loss. No gradient flows through. The holder disposes it.
   */
  readonly weights: tf.Tensor2D | tf.Tensor3D;
}

/** Weights with what is logged about them (004-S11); what a scorer does not define is absent. */
export interface Scored extends TokenWeights {
  readonly metrics: Metrics;
}

/** Says how much each token of a batch matters. */
export interface Scorer {
  /** The scorer's name in recipes, in kebab-case: "rho1-excess-v1". */
  readonly key: string;
  /** Of this scorer's contract: "1.0.0". */
  readonly version: string;
  /** The parts of the input without which it refuses to score. */
  readonly needs: readonly ScorerNeed[];
  /**
   * @throws TypeError that names a part of the input which is missing or of another shape; RangeError for scores that are not
   *   finite and for a batch without a valid token
   */
  score(input: ScorerInput): Scored;
}
