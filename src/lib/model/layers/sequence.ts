import type * as tf from "@tensorflow/tfjs";

/** A batch of token sequences inside a model. */
export interface Sequence {
  /** [B, S, D], float32. */
  readonly states: tf.Tensor3D;
  /** [B, S], float32: 1 for a token, 0 for padding. Without it every position is a token. */
  readonly mask?: tf.Tensor2D;
}
