import * as tf from "@tensorflow/tfjs";

/**
 * (x - mean) / sqrt(variance + ε) · scale + shift over the last axis, with population variance.
 *
 * @param x [..., N]
 * @param scale [N]
 * @param shift [N]
 * @param epsilon added to the variance
 */
export function normalize(x: tf.Tensor, scale: tf.Tensor, shift: tf.Tensor, epsilon: number): tf.Tensor {
  return tf.tidy(() => {
    const centered = x.sub(x.mean(-1, true));
    const variance = centered.square().mean(-1, true);
    return centered.mul(variance.add(epsilon).rsqrt()).mul(scale).add(shift);
  });
}
