import * as tf from "@tensorflow/tfjs";
import { evaluate } from "../../engine";
import { mtpCrossEntropy } from "../loss";
import type { LossBatch } from "./loss-batch";

/**
 * How far the gradients by the logits are apart when head k at position t takes the weight of token t, and when it takes that
 * of the token t + k + 1 that it predicts: |g - g'| / |g'|.
 *
 * @see 004-C4
 */
export function gradientDifference({ shape, logits, ids, mask, weights }: LossBatch): number {
  const [batch, length, heads] = shape;
  const [distance, size] = evaluate(() => {
    const x = tf.tensor4d(logits, [...shape]);
    const text = tf.tensor2d(ids, [batch, length], "int32");
    const targets = tf.tensor2d(mask, [batch, length], "int32");
    const predicted = tf.tensor2d(weights, [batch, length]);
    const own = predicted.expandDims<tf.Tensor3D>(2).tile<tf.Tensor3D>([1, 1, heads]);
    const gradient = (given: tf.Tensor2D | tf.Tensor3D): tf.Tensor =>
      tf.grad((z: tf.Tensor) => mtpCrossEntropy(z as tf.Tensor4D, text, { mask: targets, weights: given }))(x);
    const right = gradient(predicted);
    return tf.stack([gradient(own).sub(right).norm(), right.norm()]);
  });
  return distance! / size!;
}
