import * as tf from "@tensorflow/tfjs";
import { requireOneOf } from "../../arguments";
import { constantOf } from "./constant";

/**
 * What a batch's loss is, with w = 1 where there are no weights:
 *
 * - "pairs": Σ w CE / Σ w over all valid pairs of position and head; with weights of mean 1 the divisor is their number;
 * - "positions": at each position Σₖ w CE / Σₖ w over its valid heads, then the mean over positions with any weight (what the
 *   original trains; a token's own scale cancels there);
 * - "heads": Σₖ of each head's Σ w CE / Σ w (2404.19737's sum of heads); a head without a valid pair adds nothing.
 */
export type MtpReduction = "pairs" | "positions" | "heads";

/** Names of the reductions. */
export const mtpReductions: readonly MtpReduction[] = ["pairs", "positions", "heads"];

/**
 * Reduces losses of pairs by their weights.
 *
 * @param losses [B, S, H]
 * @param weights [B, S, H], >= 0, with a positive sum; 0 where a pair doesn't count
 */
export function reducePairs(losses: tf.Tensor3D, weights: tf.Tensor3D, reduction: MtpReduction): tf.Scalar {
  requireOneOf("reduction", reduction, mtpReductions);
  return tf.tidy(() => {
    const weighted = losses.mul<tf.Tensor3D>(weights);
    if (reduction === "pairs") return weighted.sum().div<tf.Scalar>(weights.sum());
    const axes = reduction === "positions" ? [2] : [0, 1];
    const totals = weights.sum(axes);
    // A constant, so that gradients may flow into the weights: comparisons have none, nor has tfjs's divNoNan.
    const empty = constantOf(totals.equal(0).toFloat());
    const sum = weighted.sum(axes).div<tf.Tensor>(totals.add(empty)).sum<tf.Scalar>();
    return reduction === "heads" ? sum : sum.div<tf.Scalar>(tf.sub(empty.size, empty.sum()));
  });
}
