import * as tf from "@tensorflow/tfjs";
import { mean, standardDeviation } from "../../statistics";
import { excessOf, type LaneBatch } from "./lane-weights";

/** Added to the variance of the excess before its root. */
const tiny = 1e-12;

/**
 * The loss under weights softmax(z / T) of the excess loss through which the gradient flows: what happens when weights are
 * not detached. The gradient then lowers the weight of what is badly predicted instead of predicting it better.
 *
 * @param losses [L, N], of the tokens that count
 * @param reference [L, N], under the reference model
 * @param temperature T > 0
 * @returns the sum over the lanes of Σ w CE / Σ w
 * @see `leakyWeights` for the same weights as constants; METHODS 6, known pitfalls of the original
 */
export function leakyLoss(losses: tf.Tensor2D, reference: tf.Tensor2D, temperature: number): tf.Scalar {
  return tf.tidy(() => {
    const excess = losses.sub(reference);
    const centred = excess.sub(excess.mean(1, true));
    const z = centred.div(centred.square().mean(1, true).add(tiny).sqrt());
    return tf.softmax(z.div(temperature), 1).mul(losses).sum();
  });
}

/**
 * The weights softmax(z / T) of a batch's tokens, which sum to 1, without a limit; 0 for the first token of each window.
 *
 * @returns [B, S]
 * @throws TypeError without reference losses
 */
export function leakyWeights(batch: LaneBatch, temperature: number): Float64Array {
  const excess = excessOf(batch);
  if (excess === undefined) throw new TypeError("referenceLosses: expected scored windows, got none");
  const length = batch.shape[1];
  const own = Float64Array.from(excess.filter((_, i) => i % length > 0));
  const [centre, spread] = [mean(own), Math.sqrt(standardDeviation(own, 0) ** 2 + tiny)];
  const raised = Float64Array.from(excess, (value, i) =>
    i % length > 0 ? Math.exp((value - centre) / spread / temperature) : 0,
  );
  const sum = raised.reduce((a, b) => a + b);
  return raised.map((value) => value / sum);
}
