import * as tf from "@tensorflow/tfjs";
import { requireFinite, requireOneOf } from "../arguments";
import { logSigmoid } from "../engine";
import { crossEntropyLoss } from "./label-smoothing";
import { reduceItems, type Reduced, type Reducible, type Reduction } from "./reduction";
import { classesOf, requireItems, requireSameShape } from "./shapes";

/** How two passes are compared. */
export interface DivergenceOptions {
  /** Default "symmetric": (KL(p1‖p2) + KL(p2‖p1)) / 2. "one-way": KL(p2‖p1), as 001-S10 writes it. */
  readonly direction?: "symmetric" | "one-way";
  /** What the logits say: one class out of K ("softmax", default), or K independent labels, each an item ("sigmoid"). */
  readonly output?: "softmax" | "sigmoid";
}

/**
 * How far two dropout passes disagree, per item. Add it to any base loss; `rDropLoss` adds it to cross-entropy.
 *
 * @param first logits [..., K] of one pass
 * @param second logits [..., K] of the other
 * @returns nats >= 0, 0 where both agree: a scalar; with reduction "none" [...], or [..., K] for independent labels
 * @throws TypeError if shapes differ
 * @see 001-S10, 001-C16. Wu et al. 2021, "R-Drop", eq. 2.
 */
export function passDivergence<R extends Reduction = "mean">(
  first: tf.Tensor,
  second: tf.Tensor,
  { direction = "symmetric", output = "softmax", reduction }: DivergenceOptions & Reducible<R> = {},
): Reduced<R> {
  requireSameShape("passDivergence", { first, second });
  requireOneOf("direction", direction, ["symmetric", "one-way"]);
  requireOneOf("output", output, ["softmax", "sigmoid"]);
  if (output === "softmax") classesOf(first);
  else requireItems("first", first);
  return tf.tidy(() => {
    const [p, q] = [logProbabilities(first, output), logProbabilities(second, output)];
    const backward = divergence(q, p);
    const items = direction === "one-way" ? backward : backward.add(divergence(p, q)).div(2);
    return reduceItems(items, reduction);
  });
}

/** How R-Drop weighs its parts. */
export interface RDropOptions extends Pick<DivergenceOptions, "direction"> {
  /** Weight α >= 0 of the disagreement. Default 1. */
  readonly alpha?: number;
  /**
   * "paper" (default): CE1 + CE2 + α KL, per item. "batchmean": (CE1 + CE2) / 2 + α KL, per item. "readme", as the authors'
   * code has it: the mean of (CE1 + CE2) / 2 plus α times the *sum* of KL over the batch; it only exists as reduction "mean".
   */
  readonly convention?: "paper" | "readme" | "batchmean";
}

/**
 * R-Drop: cross-entropy of two dropout passes and a penalty on their disagreement.
 *
 * @param first logits [..., K] of one pass
 * @param second logits [..., K] of the other
 * @param labels [...] classes 0 ... K - 1
 * @returns nats: a scalar, or [...] with reduction "none"
 * @throws RangeError for α < 0, a label out of range, or "readme" with another reduction; TypeError if shapes don't fit
 * @see 001-S10, 001-E5, 001-C16. Wu et al. 2021, "R-Drop", eq. 4.
 */
export function rDropLoss<R extends Reduction = "mean">(
  first: tf.Tensor,
  second: tf.Tensor,
  labels: tf.Tensor,
  options: RDropOptions & Reducible<R> = {},
): Reduced<R> {
  const { alpha = 1, convention = "paper", direction = "symmetric", reduction } = options;
  requireFinite("alpha", alpha, { min: 0 });
  requireOneOf("convention", convention, ["paper", "readme", "batchmean"]);
  requireSameShape("rDropLoss", { first, second });
  if (convention === "readme" && (reduction ?? "mean") !== "mean") {
    throw new RangeError(`reduction: expected "mean" with convention "readme", got "${reduction}"`);
  }
  return tf.tidy(() => {
    const each = { reduction: "none" } as const;
    const both = crossEntropyLoss(first, labels, each).add(crossEntropyLoss(second, labels, each));
    const kl = passDivergence(first, second, { direction, ...each }).mul(alpha);
    // The authors' code adds a sum to a mean.
    const penalty = convention === "readme" ? kl.mul(kl.size) : kl;
    return reduceItems((convention === "paper" ? both : both.div(2)).add(penalty), reduction);
  });
}

/** Log-probabilities of the outcomes of each item: [..., K], or [..., K, 2] for independent labels. */
function logProbabilities(logits: tf.Tensor, output: "softmax" | "sigmoid"): tf.Tensor {
  return output === "softmax" ? tf.logSoftmax(logits) : tf.stack([logSigmoid(logits), logSigmoid(logits.neg())], -1);
}

/** KL(p ‖ q) of each item from log-probabilities of its outcomes. */
function divergence(p: tf.Tensor, q: tf.Tensor): tf.Tensor {
  return p.exp().mul(p.sub(q)).sum(-1);
}
