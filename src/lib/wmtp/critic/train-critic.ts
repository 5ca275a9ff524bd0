import * as tf from "@tensorflow/tfjs";
import { requireInteger } from "../../arguments";
import { evaluate, readScalar } from "../../engine";
import { allocate, disposeWeights, type Weights } from "../../model";
import { adamW, clipByGlobalNorm, differentiate, disposeGradients, type Optimizer } from "../../training";
import { tokenSource, type TokenSource } from "../training";
import type { CriticPlan } from "./plan";
import { squaredError, targetsOf } from "./targets";
import { valueHead } from "./value-head";

/** A trained critic. */
export interface Critic {
  /** Weights of the value head alone. */
  readonly weights: Weights;
  /** Mean squared error of each step before its update. */
  readonly losses: Float64Array;
  /** Values of a text's tokens, [B, S] -> [B, S]: what `critic-delta-v1` needs. The caller disposes them. */
  readonly values: TokenSource;
  dispose(): void;
}

/**
 * Stage 1: trains a value head on the states of a frozen trunk, by mean squared error on GAE returns of its own values. Stage 2
 * weighs tokens by what it says.
 *
 * @throws RangeError that names the step at which values stop to be finite, or rewards that are not
 * @see 004-S2
 */
export function trainCritic(plan: CriticPlan): Critic {
  requireInteger("steps", plan.steps, { min: 0 });
  const { model, weights: trunk } = plan;
  const head = valueHead("critic", { width: model.width, depth: 0 });
  const weights = allocate(head.blueprint, plan.stream);
  const valuesOf = (states: tf.Tensor3D): tf.Tensor2D => head.apply(weights, states);
  const optimizer = adamW({ weightDecay: 0 });
  const losses = new Float64Array(plan.steps);
  try {
    for (let step = 0; step < plan.steps; step++) losses[step] = learn(plan, step, valuesOf, weights, optimizer);
  } catch (error) {
    disposeWeights(weights);
    throw error;
  } finally {
    optimizer.dispose();
  }
  return {
    weights,
    losses,
    values: tokenSource(model.vocabulary, (ids) => tf.tidy(() => valuesOf(model.states(trunk, ids)))),
    dispose: () => {
      disposeWeights(weights);
    },
  };
}

/** One step; returns its loss. */
function learn(
  plan: CriticPlan,
  step: number,
  valuesOf: (states: tf.Tensor3D) => tf.Tensor2D,
  weights: Weights,
  optimizer: Optimizer,
): number {
  const { model, weights: trunk, rate = 1e-4, maxNorm = 1 } = plan;
  const texts = plan.texts(step);
  const states = tf.tidy(() => model.states(trunk, tf.tensor2d(texts.ids, [texts.rows, texts.length], "int32")));
  try {
    const targets = targetsOf(
      plan,
      step,
      texts,
      evaluate(() => valuesOf(states)),
    );
    const { loss, gradients } = differentiate(weights, () => squaredError(texts, targets, valuesOf(states)));
    const { gradients: clipped } = clipByGlobalNorm(gradients, maxNorm);
    optimizer.step(weights, clipped, () => rate);
    disposeGradients(gradients);
    disposeGradients(clipped);
    const error = readScalar(loss);
    loss.dispose();
    return error;
  } finally {
    states.dispose();
  }
}
