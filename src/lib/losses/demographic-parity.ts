import * as tf from "@tensorflow/tfjs";
import { requireInteger, requireOneOf } from "../arguments";
import { requireItems, show } from "./shapes";

/** How the groups' rates are compared. */
export interface ParityOptions {
  /** Number of groups G, at least 2; default one more than the largest group. */
  readonly groups?: number;
  /** "gap" (default): largest less smallest rate. "variance": mean squared distance of the rates from their mean, smooth everywhere. */
  readonly measure?: "gap" | "variance";
}

/**
 * How differently groups are predicted to be positive: 0 where every group has the same mean probability.
 *
 * @param probabilities [B], or [B, C] for C labels, whose disparities are averaged; in [0, 1]
 * @param groups [B] sensitive group of each item, 0 ... G - 1
 * @returns a scalar in [0, 1]
 * @throws RangeError for a group out of range or without a member in the batch; TypeError if shapes don't fit
 * @see 003-S38, 003-E38. The paper adds λ times this to the task's loss.
 */
export function demographicParityLoss(
  probabilities: tf.Tensor,
  groups: tf.Tensor1D,
  { groups: count, measure = "gap" }: ParityOptions = {},
): tf.Scalar {
  requireOneOf("measure", measure, ["gap", "variance"]);
  requireItems("probabilities", probabilities);
  if (probabilities.rank > 2 || probabilities.shape[0] !== groups.size) {
    throw new TypeError(
      `probabilities: expected [B] or [B, C] for groups ${show(groups.shape)}, got ${show(probabilities.shape)}`,
    );
  }
  const members = membersOf(groups, count);
  return tf.tidy(() => {
    const rows = tf.oneHot(groups.toInt(), members.length).toFloat().div(tf.tensor1d(members));
    const rates = rows.matMul(probabilities.reshape([groups.size, -1]), true);
    const spread = measure === "gap" ? rates.max(0).sub(rates.min(0)) : rates.sub(rates.mean(0, true)).square().mean(0);
    return spread.mean().asScalar();
  });
}

/** Number of members of each group. */
function membersOf(groups: tf.Tensor1D, count: number | undefined): number[] {
  const values = Array.from(groups.dataSync());
  const members = new Array<number>(count ?? 1 + Math.max(...values, 1)).fill(0);
  requireInteger("groups", members.length, { min: 2 });
  values.forEach((group, i) => {
    requireInteger(`groups[${i}]`, group, { min: 0, max: members.length - 1 });
    members[group]!++;
  });
  const empty = members.indexOf(0);
  if (empty >= 0)
    throw new RangeError(`groups: expected members of all ${members.length} groups, group ${empty} has none`);
  return members;
}
