import * as tf from "@tensorflow/tfjs";

/**
 * One-step losses by the token they belong to: head 0 at position t predicts token t + 1, so entry [b, t] is the loss of head
 * 0 at t - 1 and the first token has 0.
 *
 * @param tokenLosses [B, S, H], as the loss gives them
 * @returns [B, S] float32; the caller disposes it
 */
export function lossesByToken(tokenLosses: tf.Tensor3D): tf.Tensor2D {
  const [batch, length] = tokenLosses.shape;
  return tf.tidy(() => {
    const oneStep = tokenLosses.slice([0, 0, 0], [batch, length - 1, 1]).reshape([batch, length - 1]);
    return tf.concat([tf.zeros([batch, 1]), oneStep], 1).as2D(batch, length);
  });
}
