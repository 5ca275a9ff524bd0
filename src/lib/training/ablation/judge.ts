import * as tf from "@tensorflow/tfjs";
import { evaluate } from "../../engine";

/** How well one network does on held-out items. */
export interface Score {
  /** Mean cross-entropy, nats. */
  readonly loss: number;
  /** Share of right answers, percent. */
  readonly accuracy: number;
}

/**
 * Scores the lanes of a stack.
 *
 * @param logits [lanes, items, classes]
 * @param labels [items] classes, int32
 */
export function scoresOf(logits: tf.Tensor3D, labels: tf.Tensor1D): Score[] {
  const losses = evaluate(() => {
    const truth = tf.oneHot(labels, logits.shape[2]).expandDims(0);
    return tf.logSoftmax(logits).mul(truth).sum(2).neg().mean(1);
  });
  const shares = evaluate(() => logits.argMax(2).equal(labels.expandDims(0)).toFloat().mean(1));
  return Array.from(losses, (loss, lane) => ({ loss, accuracy: 100 * shares[lane]! }));
}
