import * as tf from "@tensorflow/tfjs";
import { requireFinite } from "../arguments";
import { classWeightRow } from "./class-weight-row";
import { checkLabels, oneHotRows } from "./labels";
import { reduceItems, type Reduced, type Reducible, type Reduction } from "./reduction";
import { classesOf } from "./shapes";

/** How strongly easy examples are discounted, and how classes are weighted. */
export interface SoftmaxFocalOptions {
  /** Focusing exponent γ >= 0; 0 gives plain cross-entropy. Default 2. */
  readonly gamma?: number;
  /** α_c >= 0 of each of the K classes; default 1. The mean still divides by the number of items. */
  readonly classWeights?: ArrayLike<number>;
  /** Label of items that don't count; default none. */
  readonly ignoreIndex?: number;
}

/** Takes the place of a class that is left out of a log-sum-exp. */
const ABSENT = 1e30;

/**
 * Focal loss of one class out of K, -α_c (1 - p_t)^γ log p_t, per item.
 *
 * 1 - p_t is summed from the other classes, so that its gradient stays right where p_t rounds to 1.
 *
 * @param logits [..., K] raw scores
 * @param labels [...] classes 0 ... K - 1
 * @returns nats: a scalar, or [...] with reduction "none"
 * @throws RangeError if γ < 0, for a label out of range or unfit weights; TypeError if shapes don't fit
 * @see 000-S2, 000-E1. Lin et al. 2017, eq. 5; our classWeights are their α_t.
 */
export function softmaxFocalLoss<R extends Reduction = "mean">(
  logits: tf.Tensor,
  labels: tf.Tensor,
  { gamma = 2, classWeights, ignoreIndex, reduction }: SoftmaxFocalOptions & Reducible<R> = {},
): Reduced<R> {
  requireFinite("gamma", gamma, { min: 0 });
  const classes = classesOf(logits);
  const checked = checkLabels(labels, logits, ignoreIndex);
  return tf.tidy(() => {
    const target = oneHotRows(checked, classes);
    const logP = tf.logSoftmax(logits.reshape([-1, classes]));
    const logNotP = tf.logSumExp(logP.sub(target.mul(ABSENT)), 1, true);
    const alpha = classWeights === undefined ? target : target.mul(classWeightRow(classWeights, classes));
    const items = logNotP.mul(gamma).exp().mul(logP).mul(alpha).sum(1).neg().reshape(labels.shape);
    return reduceItems(items, reduction, checked.counted);
  });
}
