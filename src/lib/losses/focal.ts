import * as tf from "@tensorflow/tfjs";
import { requireFinite } from "../arguments";
import { logSigmoid } from "../engine";
import { reduceItems, type Reduced, type Reducible, type Reduction } from "./reduction";
import { requireTargets } from "./targets";

/** How strongly easy examples are discounted, and how the two sides are weighted. */
export interface FocalOptions {
  /** Focusing exponent γ >= 0; 0 gives plain cross-entropy. Default 2. */
  readonly gamma?: number;
  /** Weight α of positives in [0, 1], with 1 - α for negatives; default none. The paper's "β > 1.5" is a class weight (000-C2). */
  readonly alpha?: number;
}

/**
 * Focal loss of independent binary labels, -α_t (1 - p_t)^γ log p_t, per entry.
 *
 * @param logits [..., C] raw scores; finite results up to |logit| of 1e4
 * @param targets [..., C] labels in {0, 1}; soft labels in [0, 1] are allowed
 * @returns nats: a scalar, or [..., C] with reduction "none"
 * @throws RangeError if γ < 0, α or a target lies outside [0, 1]; TypeError if shapes differ
 * @see 000-S2, 000-E1. Lin et al. 2017, eq. 5; our p_t is their p_t.
 */
export function focalLoss<R extends Reduction = "mean">(
  logits: tf.Tensor,
  targets: tf.Tensor,
  { gamma = 2, alpha, reduction }: FocalOptions & Reducible<R> = {},
): Reduced<R> {
  requireFinite("gamma", gamma, { min: 0 });
  if (alpha !== undefined) requireFinite("alpha", alpha, { min: 0, max: 1 });
  requireTargets("focalLoss", logits, targets);

  return tf.tidy(() => {
    const logP = logSigmoid(logits);
    const logNotP = logSigmoid(logits.neg());
    const positive = discounted(logP, logNotP, gamma).mul(targets);
    const negative = discounted(logNotP, logP, gamma).mul(tf.sub(1, targets));
    const sides = alpha === undefined ? positive.add(negative) : positive.mul(alpha).add(negative.mul(1 - alpha));
    return reduceItems(sides.neg(), reduction);
  });
}

/** (1 - p)^γ log p, given log p and log(1 - p). */
function discounted(logP: tf.Tensor, logNotP: tf.Tensor, gamma: number): tf.Tensor {
  return logNotP.mul(gamma).exp().mul(logP);
}
