import * as tf from "@tensorflow/tfjs";
import { requireFinite } from "../arguments";

/**
 * A weight for each class as a row vector.
 *
 * @returns [K]
 * @throws RangeError unless there are K finite weights of at least 0
 */
export function classWeightRow(weights: ArrayLike<number>, classes: number): tf.Tensor1D {
  if (weights.length !== classes) {
    throw new RangeError(`classWeights: expected ${classes}, one a class, got ${weights.length}`);
  }
  for (let i = 0; i < weights.length; i++) requireFinite(`classWeights[${i}]`, weights[i] ?? NaN, { min: 0 });
  return tf.tensor1d(Array.from(weights), "float32");
}
