import type * as tf from "@tensorflow/tfjs";
import type { Blueprint } from "../../model/parameter";
import type { Weights } from "../../model/weights";
import type { Stream } from "../../random";

/** A trainable density of free numbers given a context. */
export interface ConditionalDensity {
  /** Numbers a point. */
  readonly dimension: number;
  /** Numbers a context. */
  readonly context: number;
  readonly blueprint: Blueprint;
  /**
   * ln q(point | context).
   *
   * @param points [B, D]
   * @param context [B, C]
   * @returns [B]
   */
  readonly logDensity: (weights: Weights, points: tf.Tensor2D, context: tf.Tensor2D) => tf.Tensor1D;
  /**
   * Draws for each context.
   *
   * @param context [B, C]
   * @returns [B, count, D] row-major
   */
  readonly draw: (weights: Weights, context: tf.Tensor2D, count: number, stream: Stream) => Float64Array;
}
