import * as tf from "@tensorflow/tfjs";
import { requireInteger } from "../../arguments";

/**
 * Which k entries of each row are largest, as 1 and 0; of equal ones the first. No gradient flows through it: choosing has none,
 * and the engine's own TopK would throw.
 *
 * @param x [N, M]
 * @param k from 1 to M
 * @returns [N, M], float32
 * @throws RangeError for a k out of range
 */
export function topKMask(x: tf.Tensor2D, k: number): tf.Tensor2D {
  const columns = x.shape[1];
  requireInteger("k", k, { min: 1, max: columns });
  return tf.tidy(() => withoutGradient(x, (row) => indicators(tf.topk(row, k).indices, columns).sum<tf.Tensor2D>(1)));
}

/** Computes something of a tensor as if it were a constant. */
export function withoutGradient(x: tf.Tensor2D, compute: (x: tf.Tensor2D) => tf.Tensor2D): tf.Tensor2D {
  const constant = tf.customGrad((input) => ({
    value: compute(input as tf.Tensor2D),
    // Not zerosLike: a tidy around the whole may have freed the input by now.
    gradFunc: () => tf.zeros(x.shape),
  }));
  return constant(x);
}

/**
 * 1 at each index of the last, new axis, else 0: [...] -> [..., count], float32. (The engine's `oneHot` refuses a count of 1.)
 *
 * @param indices int32, 0 to count - 1
 */
export function indicators(indices: tf.Tensor, count: number): tf.Tensor {
  return tf.tidy(() =>
    indices
      .expandDims(-1)
      .equal(tf.range(0, count, 1, "int32"))
      .toFloat(),
  );
}
