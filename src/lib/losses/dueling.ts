import * as tf from "@tensorflow/tfjs";
import { requireFinite } from "../arguments";
import { huberLoss } from "./huber";
import { reduceItems, type Reduced, type Reducible, type Reduction } from "./reduction";
import { requireSameShape } from "./shapes";

/** What the two sides of a dueling loss look at. */
export interface UtilityAndRisk {
  /** Utility of each item, [B]. */
  readonly utility: tf.Tensor;
  /** Risk proxy of each item, [B]. */
  readonly risk: tf.Tensor;
}

/** How the two sides are weighed. */
export interface DuelingOptions {
  /** Weight w of the utility side in [0, 1]; the risk side has 1 - w. Default .5. */
  readonly utilityWeight?: number;
  /** Huber's δ of the risk side. Default .1. */
  readonly delta?: number;
}

/**
 * Utility-risk dueling loss per item: w (utility error)² + (1 - w) Huber_δ(risk error).
 *
 * The paper gives the risk proxy no target; we compare a predicted with a simulated one. At δ = .1 an error of 1 adds .5 from
 * utility and .0475 from risk, and the risk side's gradient is capped at .05: it ignores outliers (000-C7).
 *
 * @returns a scalar, or [B] with reduction "none"
 * @throws RangeError for a weight outside [0, 1] or δ <= 0; TypeError if shapes differ
 * @see 000-S20, 000-E10, 000-C7
 */
export function duelingLoss<R extends Reduction = "mean">(
  predicted: UtilityAndRisk,
  target: UtilityAndRisk,
  { utilityWeight = 0.5, delta = 0.1, reduction }: DuelingOptions & Reducible<R> = {},
): Reduced<R> {
  requireFinite("utilityWeight", utilityWeight, { min: 0, max: 1 });
  requireSameShape("duelingLoss", {
    "predicted.utility": predicted.utility,
    "predicted.risk": predicted.risk,
    "target.utility": target.utility,
    "target.risk": target.risk,
  });
  return tf.tidy(() => {
    const utility = predicted.utility.sub(target.utility).square().mul(utilityWeight);
    const risk = huberLoss(predicted.risk, target.risk, { delta, reduction: "none" }).mul(1 - utilityWeight);
    return reduceItems(utility.add(risk), reduction);
  });
}

/**
 * The risk proxy of 000-S20: indirect utility change × variance of the scenario.
 *
 * @param indirectUtility change of utility by after-effects, [B]
 * @param scenarioVariance variance over the sampled scenarios, [B]
 * @returns [B]
 */
export function riskProxy(indirectUtility: tf.Tensor, scenarioVariance: tf.Tensor): tf.Tensor {
  requireSameShape("riskProxy", { indirectUtility, scenarioVariance });
  return indirectUtility.mul(scenarioVariance);
}
