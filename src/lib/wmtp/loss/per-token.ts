import * as tf from "@tensorflow/tfjs";

/**
 * The one-step losses of positions, moved to the tokens that they predict: entry [b, t] is the loss of token t given those
 * before it. The first token is predicted by nobody and has 0.
 *
 * @param losses [B, S, H], of `tokenLosses`; head 0 is read
 * @returns [B, S]
 * @see 004-C4; the original shifted its reference losses twice
 */
export function perToken(losses: tf.Tensor3D): tf.Tensor2D {
  const [batch, length] = losses.shape;
  return tf.tidy(() => losses.slice([0, 0, 0], [batch, length - 1, 1]).reshape<tf.Tensor2D>([batch, length - 1]).pad([[0, 0], [1, 0]])); // prettier-ignore
}
