import type * as tf from "@tensorflow/tfjs";
import type { Blueprint, Mode, Weights } from "../../model";

/** A causal model of text that predicts H tokens ahead at every position. A pure function of weights, ids and mode. */
export interface LanguageModel {
  readonly blueprint: Blueprint;
  /** Number of tokens, V. */
  readonly vocabulary: number;
  /** Longest text that it reads, in tokens. */
  readonly context: number;
  /** Width of its states, D. */
  readonly width: number;
  /** Number of heads, H. */
  readonly predictions: number;
  /** What the trunk makes of a text, after its last norm: ids [B, S], int32 -> [B, S, D]. Position t has read tokens 0 ... t. */
  states(weights: Weights, ids: tf.Tensor2D, mode?: Mode): tf.Tensor3D;
  /** What the first `horizon` heads (default all) make of states: [B, S, D] -> [B, S, horizon, V]. */
  head(weights: Weights, states: tf.Tensor3D, horizon?: number): tf.Tensor4D;
  /** Both: [B, S] -> [B, S, H, V]. */
  logits(weights: Weights, ids: tf.Tensor2D, mode?: Mode): tf.Tensor4D;
}
