import * as tf from "@tensorflow/tfjs";

/**
 * What lies ahead of each position: entry [b, t, k] is x[b, t + k + 1], or `fill` past the end.
 *
 * @param x [B, S], any type
 * @returns [B, S, H]
 */
export function ahead(x: tf.Tensor2D, horizon: number, fill: number): tf.Tensor3D {
  return tf.tidy(() => {
    const [batch, length] = x.shape;
    const padded = x.pad([[0, 0], [0, horizon]], fill); // prettier-ignore
    const shifted = Array.from({ length: horizon }, (_, k) => padded.slice([0, k + 1], [batch, length]));
    return tf.stack(shifted, 2) as tf.Tensor3D;
  });
}
