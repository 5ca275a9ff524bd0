import * as tf from "@tensorflow/tfjs";
import { requireInteger } from "../../arguments";
import { dense, joinBlueprints, regretEstimate, surdParts, type Blueprint, type Weights } from "../../model";
import { gelu } from "../../model/ops/gelu";

/** Sizes of the model behind a prediction of delta-utility. */
export interface UtilityModelOptions {
  /** Numbers that describe a decision; default 8. */
  readonly features?: number;
  /** Units of the shared layer; default 16. */
  readonly hidden?: number;
  /** Parts of information that the SURD head gives; default 4. Their shares of utility are +1, -1, +1, .... */
  readonly parts?: number;
}

/** A small model with the two heads that the hook tunes. */
export interface UtilityModel {
  readonly features: number;
  /** `backbone/hidden/...`, `surd_head/...` and `regret_head/...`. */
  readonly blueprint: Blueprint;
  /**
   * Expected change of utility [B] of decisions [B, features]: the SURD head's parts, added and taken away in turn, less the
   * expected regret.
   */
  predict(weights: Weights, features: tf.Tensor2D): tf.Tensor1D;
  /** What the shared layer makes of decisions: [B, features] -> [B, hidden]. */
  units(weights: Weights, features: tf.Tensor2D): tf.Tensor2D;
  /** The change of utility from the units of the shared layer: [B, hidden] -> [B]. */
  utility(weights: Weights, units: tf.Tensor2D): tf.Tensor1D;
}

/** The modules that the hook fine-tunes (000-S12). */
export const tunedHeads = ["surd_head", "regret_head"] as const;

/**
 * The smallest model in which the paper's sentence can be tried: a shared layer, a SURD head and a regret head, and a change of
 * utility that both make together. How the two enter the utility is ours; the paper does not say.
 *
 * @throws RangeError for a size below 1
 */
export function utilityModel({ features = 8, hidden = 16, parts = 4 }: UtilityModelOptions = {}): UtilityModel {
  for (const [name, size] of Object.entries({ features, hidden, parts })) requireInteger(name, size, { min: 1 });
  const shared = dense("backbone/hidden", { inputs: features, outputs: hidden, depth: 1 });
  const surd = dense("surd_head", { inputs: hidden, outputs: parts, depth: 2 });
  const regret = dense("regret_head", { inputs: hidden, outputs: 2, depth: 2 });
  const signs = Float32Array.from({ length: parts }, (_, part) => (part % 2 === 0 ? 1 : -1));
  const units: UtilityModel["units"] = (weights, decisions) =>
    tf.tidy(() => gelu(shared.apply(weights, decisions) as tf.Tensor2D));
  const utility: UtilityModel["utility"] = (weights, given) =>
    tf.tidy(() => {
      const benefit = surdParts(surd.apply(weights, given) as tf.Tensor2D).mul<tf.Tensor2D>(signs);
      return benefit.sum<tf.Tensor1D>(1).sub(regretEstimate(regret.apply(weights, given) as tf.Tensor2D).regret);
    });
  return {
    features,
    blueprint: joinBlueprints([shared.blueprint, surd.blueprint, regret.blueprint]),
    units,
    utility,
    predict: (weights, decisions) => tf.tidy(() => utility(weights, units(weights, decisions))),
  };
}
