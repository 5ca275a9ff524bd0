import * as tf from "@tensorflow/tfjs";
import { requireFinite } from "../arguments";
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
 * @param targets [..., C] labels in {0, 1}; soft labels in [0, 1] are allowed; constants, no gradient reaches them
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
    const positive = positiveWeights === undefined ? targets : targets.mul(tf.tensor1d(Array.from(positiveWeights)));
    const negative = tf.sub<tf.Tensor>(1, targets);
    return reduceItems(entries(logits, positive, negative), reduction);
  });
}

/**
 * -p log σ(x) - n log σ(-x) = p max(-x, 0) + n max(x, 0) + (p + n) log(1 + e^-|x|), with its gradient n - (p + n) σ(-x) in
 * closed form: tfjs would take three times the operations.
 */
function entries(logits: tf.Tensor, positive: tf.Tensor, negative: tf.Tensor): tf.Tensor {
  const run = tf.customGrad((...inputs) => {
    const [x, save] = inputs as unknown as [tf.Tensor, tf.GradSaveFunc];
    const opposite = x.neg();
    const both = positive.add(negative);
    save([opposite, negative, both]);
    const straight = opposite.relu().mul(positive).add(x.relu().mul(negative));
    return { value: straight.add(x.abs().neg().softplus().mul(both)), gradFunc: entriesGradient };
  });
  return run(logits);
}

function entriesGradient(dy: tf.Tensor, saved: tf.Tensor[]): tf.Tensor {
  const [opposite, negative, both] = saved as [tf.Tensor, tf.Tensor, tf.Tensor];
  return dy.mul(negative.sub(opposite.sigmoid().mul(both)));
}

function requireWeights(weights: ArrayLike<number>, logits: tf.Tensor): void {
  requireItems("logits", logits);
  if (weights.length !== logits.shape.at(-1)) {
    throw new TypeError(`positiveWeights: expected one a label of logits ${show(logits.shape)}, got ${weights.length}`);
  }
  for (let i = 0; i < weights.length; i++) requireFinite(`positiveWeights[${i}]`, weights[i] ?? NaN, { min: 0 });
}
