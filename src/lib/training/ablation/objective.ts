import * as tf from "@tensorflow/tfjs";
import { labelSmoothingLoss, passDivergence } from "../../losses";
import type { Recipe } from "./techniques";

/**
 * The loss of each lane of a stack under its own recipe.
 *
 * One pass: cross-entropy, smoothed by the lane's ε. Two passes: CE1 + CE2 + α times their divergence, R-Drop as published.
 *
 * @param passes logits [lanes, items, classes] of one pass, or of two with different dropout
 * @param labels [lanes, items]
 * @param recipes one a lane
 * @returns [lanes] mean over items, nats
 * @see 001-S9, 001-S10
 */
export function laneLosses(
  passes: readonly tf.Tensor[],
  labels: tf.Tensor,
  recipes: readonly Pick<Recipe, "smoothing" | "alpha">[],
): tf.Tensor1D {
  return tf.tidy(() => {
    const smoothing = recipes.map((recipe) => recipe.smoothing ?? 0);
    const parts = passes.map((logits) => smoothed(logits, labels, smoothing));
    const base = parts.reduce((sum, part) => sum.add(part));
    const alphas = recipes.map((recipe) => recipe.alpha ?? 0);
    if (passes.length < 2 || alphas.every((alpha) => alpha === 0)) return base as tf.Tensor1D;
    const apart = passDivergence(passes[0]!, passes[1]!, { reduction: "none" }).mean(1);
    return tf.add<tf.Tensor1D>(base, apart.mul(tf.tensor1d(alphas)));
  });
}

/** Cross-entropy is linear in its target, so a lane's ε mixes that of the labels with that of the uniform distribution. */
function smoothed(logits: tf.Tensor, labels: tf.Tensor, smoothing: readonly number[]): tf.Tensor {
  const at = (epsilon: number): tf.Tensor =>
    labelSmoothingLoss(logits, labels, { smoothing: epsilon, reduction: "none" }).mean(1);
  const plain = at(0);
  if (smoothing.every((epsilon) => epsilon === 0)) return plain;
  const epsilons = tf.tensor1d([...smoothing]);
  return plain.mul(tf.sub(1, epsilons)).add(at(1).mul(epsilons));
}
