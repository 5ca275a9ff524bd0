import * as tf from "@tensorflow/tfjs";

/**
 * The loss under weights softmax(z / T) of the excess loss through which the gradient flows: what happens when weights are
 * not detached. The gradient then lowers the weight of what is badly predicted instead of predicting it better.
 *
 * @param losses [L, N], of the tokens that count
 * @param reference [L, N], under the reference model
 * @param temperature T > 0
 * @param detached true cuts the gradient, so that both variants can be compared with nothing else changed
 * @returns the sum over the lanes of Σ w CE / Σ w
 * @see METHODS 6, known pitfalls of the original
 */
export function leakyLoss(
  losses: tf.Tensor2D,
  reference: tf.Tensor2D,
  temperature: number,
  detached = false,
): tf.Scalar {
  return tf.tidy(() => {
    const known = detached ? tf.tensor2d(losses.dataSync().slice(), losses.shape) : losses;
    const excess = known.sub(reference);
    const centred = excess.sub(excess.mean(1, true));
    const z = centred.div(centred.square().mean(1, true).add(1e-12).sqrt());
    return tf.softmax(z.div(temperature), 1).mul(losses).sum();
  });
}
