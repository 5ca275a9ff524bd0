import * as tf from "@tensorflow/tfjs";
import { requireFinite } from "../arguments";
import { reduceItems, type Reduced, type Reducible, type Reduction } from "./reduction";
import { classesOf } from "./shapes";
import { requireDistributions } from "./targets";

/** How targets are softened further. */
export interface SoftCrossEntropyOptions {
  /** ε in [0, 1]: mixes the targets with the uniform distribution. Default 0. */
  readonly smoothing?: number;
}

/**
 * Cross-entropy against whole distributions, such as mixed or annotators' labels, per item.
 *
 * @param logits [..., K] raw scores
 * @param targets [..., K] probabilities that sum to 1
 * @returns nats: a scalar, or [...] with reduction "none"
 * @throws RangeError for targets that are no distribution or ε outside [0, 1]; TypeError if shapes differ
 * @see 001-S9. PyTorch's cross_entropy with probabilities.
 */
export function softCrossEntropyLoss<R extends Reduction = "mean">(
  logits: tf.Tensor,
  targets: tf.Tensor,
  { smoothing = 0, reduction }: SoftCrossEntropyOptions & Reducible<R> = {},
): Reduced<R> {
  const classes = classesOf(logits);
  requireFinite("smoothing", smoothing, { min: 0, max: 1 });
  requireDistributions("softCrossEntropyLoss", logits, targets);
  return tf.tidy(() => {
    const smoothed = targets.mul(1 - smoothing).add(smoothing / classes);
    return reduceItems(tf.logSoftmax(logits).mul(smoothed).sum(-1).neg(), reduction);
  });
}
