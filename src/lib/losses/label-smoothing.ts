import * as tf from "@tensorflow/tfjs";
import { classWeightRow } from "./class-weight-row";
import { checkLabels, oneHotRows, type CheckedLabels } from "./labels";
import { reduceItems, type Reduced, type Reducible, type Reduction } from "./reduction";
import { classesOf } from "./shapes";
import { smoothedEntropy, smoothedLabel, type SmoothingConvention } from "./smoothing";

/** Which labels count, and how much. */
export interface CrossEntropyOptions {
  /** A weight >= 0 for each of the K classes; the mean divides by the weights of the labels. Default 1. */
  readonly classWeights?: ArrayLike<number>;
  /** Label of items that don't count; default none. */
  readonly ignoreIndex?: number;
}

/** How labels are smoothed. */
export interface LabelSmoothingOptions extends CrossEntropyOptions {
  /** ε in [0, 1]; 0 gives plain cross-entropy. Default .1. */
  readonly smoothing?: number;
  /** Default "torch": cross-entropy against its smoothed labels. "paper": KL(q ‖ softmax) against its own, without class weights. */
  readonly convention?: SmoothingConvention;
}

/**
 * Cross-entropy with smoothed labels, per item; for "paper" the KL divergence, whose mean is its "batchmean".
 *
 * The conventions have different targets *and* different values: a KL divergence is a cross-entropy less the constant
 * `smoothedEntropy` (.504 nats at K = 7), and ε in "paper" is ε K/(K - 1) in "torch" (001-C18).
 *
 * @param logits [..., K] raw scores
 * @param labels [...] classes 0 ... K - 1
 * @returns nats: a scalar, or [...] with reduction "none"
 * @throws RangeError for ε outside [0, 1], a label out of range, unfit class weights or any with "paper"; TypeError if
 *   shapes don't fit
 * @see 001-S9, 001-E4, 001-C18. Szegedy et al. 2016; PyTorch's cross_entropy(label_smoothing).
 */
export function labelSmoothingLoss<R extends Reduction = "mean">(
  logits: tf.Tensor,
  labels: tf.Tensor,
  options: LabelSmoothingOptions & Reducible<R> = {},
): Reduced<R> {
  const { smoothing = 0.1, convention = "torch", classWeights, ignoreIndex, reduction } = options;
  const classes = classesOf(logits);
  const { on, off } = smoothedLabel(classes, smoothing, convention);
  if (convention === "paper" && classWeights !== undefined) {
    throw new RangeError('classWeights: expected none with convention "paper", whose KL divergence has none');
  }
  const entropy = convention === "paper" ? smoothedEntropy(classes, smoothing, convention) : 0;
  const checked = checkLabels(labels, logits, ignoreIndex);
  return tf.tidy(() => {
    const smoothed = oneHotRows(checked, classes)
      .mul(on - off)
      .add(off);
    const q = classWeights === undefined ? smoothed : smoothed.mul(classWeightRow(classWeights, classes));
    const items = tf
      .logSoftmax(logits.reshape([-1, classes]))
      .mul(q)
      .sum(1)
      .neg()
      .sub(entropy);
    const counted = items.mul(tf.tensor1d(checked.counts)).reshape(labels.shape);
    return reduceItems(counted, reduction, totalWeight(checked, classWeights));
  });
}

/**
 * Cross-entropy of one class out of K, per item: label smoothing with ε = 0.
 *
 * @see 001-S9 at smoothing 0
 */
export function crossEntropyLoss<R extends Reduction = "mean">(
  logits: tf.Tensor,
  labels: tf.Tensor,
  options: CrossEntropyOptions & Reducible<R> = {},
): Reduced<R> {
  return labelSmoothingLoss(logits, labels, { ...options, smoothing: 0, convention: "torch" });
}

/** Sum of the weights of the labels that count. */
function totalWeight({ classes, counts, counted }: CheckedLabels, weights: ArrayLike<number> | undefined): number {
  if (weights === undefined) return counted;
  const total = classes.reduce((sum, label, i) => sum + counts[i]! * weights[label]!, 0);
  if (!(total > 0)) throw new RangeError(`classWeights: expected a positive sum over the labels, got ${total}`);
  return total;
}
