import * as tf from "@tensorflow/tfjs";
import { requireFinite, requireInteger } from "../../arguments";
import { evaluate } from "../../engine";
import { moduleOf, type Weights } from "../../model";
import { adamW } from "../optimizers/adamw";
import { differentiate, disposeGradients } from "../gradients";
import type { ObservedDecision } from "./phase-controller";
import { tunedHeads, type UtilityModel } from "./utility-model";

/** How the heads are tuned. */
export interface FineTuneOptions {
  /** Learning rate > 0 of Adam; default 0.02. */
  readonly rate?: number;
  /** Steps on the one mini-batch; default 20. */
  readonly steps?: number;
}

/** Mean squared error of delta-utility on the mini-batch. */
export interface FineTuneResult {
  readonly before: number;
  readonly after: number;
}

/**
 * Tunes the heads on a mini-batch of observed decisions, in place: Adam on the mean squared error of delta-utility. The shared
 * layer keeps its bits.
 *
 * @param batch at least one decision, each with as many features as the model takes
 * @throws RangeError for an empty batch, or a rate that is not above 0
 * @see 000-S12, 000-E6
 */
export function fineTune(
  model: UtilityModel,
  weights: Weights,
  batch: readonly ObservedDecision[],
  { rate = 0.02, steps = 20 }: FineTuneOptions = {},
): FineTuneResult {
  requireInteger("decisions in the mini-batch", batch.length, { min: 1 });
  requireFinite("rate", rate, { min: Number.MIN_VALUE });
  requireInteger("steps", steps, { min: 0 });
  const tuned = headsOf(weights);
  const units = unitsOf(model, weights, batch);
  const actual = tf.tensor1d(batch.map((decision) => decision.actual));
  const optimizer = adamW({ weightDecay: 0 });
  const loss = (): tf.Scalar => model.utility(tuned, units).sub(actual).square().mean();
  const before = evaluate(loss)[0]!;
  for (let step = 0; step < steps; step++) {
    const { loss: value, gradients } = differentiate(tuned, loss);
    optimizer.step(tuned, gradients, () => rate);
    value.dispose();
    disposeGradients(gradients);
  }
  const after = evaluate(loss)[0]!;
  optimizer.dispose();
  tf.dispose([units, actual]);
  return { before, after };
}

function headsOf(weights: Weights): Weights {
  const heads: readonly string[] = tunedHeads;
  return new Map([...weights].filter(([name]) => heads.includes(moduleOf(name))));
}

/** The shared layer stays as it is, so that its units are computed once. */
function unitsOf(model: UtilityModel, weights: Weights, batch: readonly ObservedDecision[]): tf.Tensor2D {
  const flat = batch.flatMap(({ features }) => [...features]);
  return tf.tidy(() => model.units(weights, tf.tensor2d(flat, [batch.length, model.features])));
}
