import * as tf from "@tensorflow/tfjs";
import { mtpLabels, tokenLosses } from "../../loss";

/**
 * A reference model's losses with the original's fault: labels that are shifted already are shifted again, so that position t
 * is scored against token t + 2 and not t + 1. For the lesson; `referenceLosses` is right.
 *
 * @param logits of the reference, [B, S, V]
 * @param ids [B, S], int32
 * @returns [B, S] by *position*; 0 for the last two
 */
export function doublyShiftedLosses(logits: tf.Tensor3D, ids: tf.Tensor2D): tf.Tensor2D {
  return tf.tidy(() => {
    const [batch, length] = ids.shape;
    const labels = mtpLabels(ids, { horizon: 2 }).slice([0, 0, 1], [batch, length, 1]);
    return tokenLosses(logits.expandDims<tf.Tensor4D>(2), labels).reshape<tf.Tensor2D>([batch, length]);
  });
}

/**
 * Softmax weights through which gradient flows, as tensors: N softmax(score / T) over the valid entries, 0 elsewhere. With
 * `detached: false` in the loss the model learns to make weights small where its loss is large. For the lesson; a scorer's
 * weights are constants.
 *
 * @param scores any shape, such as |L_model - L_ref| [B, S, H] computed from the live logits
 * @param valid the same shape; 0 where masked
 * @param temperature > 0; default 0.7
 * @returns of mean 1 over the valid entries
 */
export function attachedWeights<T extends tf.Tensor>(scores: T, valid: tf.Tensor, temperature = 0.7): T {
  return tf.tidy(() => {
    const counts = valid.notEqual(0);
    const scaled = tf.where(counts, scores.div(temperature), tf.fill(scores.shape, -Infinity));
    const raised = tf.where(counts, scaled.sub(scaled.max()), tf.zerosLike(scores)).exp().mul(counts.toFloat());
    return raised.mul(counts.toFloat().sum()).div<T>(raised.sum());
  });
}
