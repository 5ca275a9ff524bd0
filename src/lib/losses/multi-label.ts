import * as tf from "@tensorflow/tfjs";
import { requireFinite } from "../arguments";
import { logSigmoid } from "../engine";
import { reduceItems, type Reduced, type Reducible, type Reduction } from "./reduction";
import { requireItems, show } from "./shapes";
import { requireTargets } from "./targets";

/** How much a positive label weighs against a negative one. */
export interface MultiLabelOptions {
  /** A weight >= 0 for the positives of each of the C labels, e.g. negatives / positives; default 1. */
  readonly positiveWeights?: ArrayLike<number>;
}

/**
 * Binary cross-entropy of independent labels, -w_c y log p - (1 - y) log(1 - p), per entry.
 *
 * @param logits [..., C] raw scores; finite results up to |logit| of 1e4
 * @param targets [..., C] labels in {0, 1}; soft labels in [0, 1] are allowed
 * @returns nats: a scalar, or [..., C] with reduction "none"
 * @throws TypeError if shapes differ or the weights are not C numbers; RangeError for a target outside [0, 1] or a weight < 0
 * @see 001-C22. PyTorch's BCEWithLogitsLoss.
 */
export function multiLabelLoss<R extends Reduction = "mean">(
  logits: tf.Tensor,
  targets: tf.Tensor,
  { positiveWeights, reduction }: MultiLabelOptions & Reducible<R> = {},
): Reduced<R> {
  requireTargets("multiLabelLoss", logits, targets);
  if (positiveWeights !== undefined) requireWeights(positiveWeights, logits);
  return tf.tidy(() => {
    const positive = logSigmoid(logits).mul(targets);
    const negative = logSigmoid(logits.neg()).mul(tf.sub(1, targets));
    const weighted = positiveWeights === undefined ? positive : positive.mul(tf.tensor1d(Array.from(positiveWeights)));
    return reduceItems(weighted.add(negative).neg(), reduction);
  });
}

function requireWeights(weights: ArrayLike<number>, logits: tf.Tensor): void {
  requireItems("logits", logits);
  if (weights.length !== logits.shape.at(-1)) {
    throw new TypeError(`positiveWeights: expected one a label of logits ${show(logits.shape)}, got ${weights.length}`);
  }
  for (let i = 0; i < weights.length; i++) requireFinite(`positiveWeights[${i}]`, weights[i] ?? NaN, { min: 0 });
}
