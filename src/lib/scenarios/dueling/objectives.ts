import type * as tf from "@tensorflow/tfjs";
import { duelingLoss, type DuelingOptions, type UtilityAndRisk } from "../../losses";

/** What a model of utility and risk is trained to make small. */
export interface Objective {
  readonly name: string;
  /** Loss per item, [B]; `predicted.risk` is the raw output of the network. */
  readonly loss: (predicted: UtilityAndRisk, target: UtilityAndRisk) => tf.Tensor;
  /** Reads the risk off the raw output; default as it is. */
  readonly risk?: (raw: tf.Tensor) => tf.Tensor;
}

/** Squared errors of utility and risk at equal weights: what the dueling loss is held against (000-E10). */
export const squaredErrors: Objective = {
  name: "MSE of both",
  loss: (predicted, target) => {
    const utility = predicted.utility.sub(target.utility).square();
    const risk = predicted.risk.sub(target.risk).square();
    return utility.add(risk).mul(0.5);
  },
};

/** The squared error of utility alone. */
export const utilityAlone: Objective = {
  name: "MSE of utility",
  loss: (predicted, target) => predicted.utility.sub(target.utility).square(),
};

/**
 * Squared error of utility and cross-entropy of risk, the pair that the paper names: the risk in [-1, 1] is read as a
 * probability (r + 1) / 2.
 */
export const squaredErrorAndCrossEntropy: Objective = {
  name: "MSE + cross-entropy",
  loss: (predicted, target) => {
    const utility = predicted.utility.sub(target.utility).square();
    const share = target.risk.add(1).div(2).clipByValue(0, 1);
    const entropy = predicted.risk.softplus().sub(predicted.risk.mul(share));
    return utility.add(entropy).mul(0.5);
  },
  risk: (raw) => raw.sigmoid().mul(2).sub(1),
};

/** The dueling loss; without options as printed (000-S20). */
export function dueling({ utilityWeight = 0.5, delta = 0.1 }: DuelingOptions = {}): Objective {
  return {
    name: `dueling ${utilityWeight}/${Number((1 - utilityWeight).toFixed(3))}, δ ${delta}`,
    loss: (predicted, target) => duelingLoss(predicted, target, { utilityWeight, delta, reduction: "none" }),
  };
}
