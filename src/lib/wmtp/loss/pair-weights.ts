import * as tf from "@tensorflow/tfjs";
import { ahead } from "./ahead";
import { constantOf } from "./constant";
import { requireShape, show } from "./shapes";

/** Weights of tokens [B, S], or of pairs of position and head [B, S, H]. */
export type LossWeights = tf.Tensor2D | tf.Tensor3D;

/**
 * The weight of each pair: that of the *predicted* token, w[b, t, k] = weights[b, t + k + 1], where weights are given for tokens.
 *
 * @param weights [B, S] or [B, S, H]
 * @param shape [B, S, H] of the losses
 * @param detached true (default) gives constants, through which no gradient flows
 * @returns [B, S, H], float32
 * @throws TypeError for another shape; RangeError for a weight that is negative, NaN or infinite
 * @see 004-C4
 */
export function pairWeights(
  weights: LossWeights,
  shape: readonly [number, number, number],
  detached = true,
): tf.Tensor3D {
  const [batch, length, horizon] = shape;
  if (weights.rank !== 2 && weights.rank !== 3) {
    throw new TypeError(`weights: expected shape [B, S] or [B, S, H], got ${show(weights.shape)}`);
  }
  requireShape("weights", weights, weights.rank === 2 ? [batch, length] : shape);
  requireWeights(weights.dataSync());
  return tf.tidy(() => {
    const given = (detached ? constantOf(weights) : weights).toFloat();
    return given.rank === 2 ? ahead(given as tf.Tensor2D, horizon, 0) : given.clone();
  }) as tf.Tensor3D;
}

function requireWeights(values: ArrayLike<number>): void {
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (!(value >= 0 && value < Infinity)) {
      throw new RangeError(`weights: expected finite numbers of at least 0, got ${value} at index ${i}`);
    }
  }
}
