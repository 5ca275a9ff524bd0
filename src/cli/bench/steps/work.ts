import type * as tf from "@tensorflow/tfjs";
import type { Blueprint, Weights } from "../../../lib/model";

/** A model, its input and its loss: what one step differentiates. */
export interface Work {
  readonly blueprint: Blueprint;
  /** Loss on one fixed batch. */
  readonly loss: (weights: Weights) => tf.Scalar;
  /** Whether a step ends with AdamW, or with the gradients. */
  readonly updates: boolean;
}
