import * as tf from "@tensorflow/tfjs";
import { requireInteger } from "../../arguments";
import { evaluate, readScalar } from "../../engine";
import { allocate, disposeWeights, type Weights } from "../../model";
import type { Stream } from "../../random";
import { adamW, clipByGlobalNorm, differentiate, disposeGradients, type Optimizer } from "../../training";
import type { LanguageModel } from "../model";
import { tokenSource, type TokenSource } from "../training";
import { gaeReturns, type GaeOptions } from "./gae";
import { valueHead } from "./value-head";

/** Texts with a reward for each token. */
export interface RewardedTexts {
  /** Number of texts, B. */
  readonly rows: number;
  /** Tokens of a text, S. */
  readonly length: number;
  /** Row-major [B, S]. */
  readonly ids: Int32Array;
  /** Row-major [B, S]: what is earned at a token. */
  readonly rewards: Float64Array;
  /** Row-major [B, S]: 0 where a token does not count. Without it all count. */
  readonly mask?: Uint8Array;
}

/** How a critic is trained. */
export interface CriticPlan extends GaeOptions {
  /** The trunk, of which only the states are read. */
  readonly model: LanguageModel;
  /** Its weights; they stay as they are. */
  readonly weights: Weights;
  /** Texts of a step, from 0. */
  readonly texts: (step: number) => RewardedTexts;
  readonly steps: number;
  /** Learning rate; default 1e-4. */
  readonly rate?: number;
  /** Limit of the gradients' global norm; default 1. */
  readonly maxNorm?: number;
  /** Where the head begins. */
  readonly stream: Stream;
}

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

/** GAE returns of the unmasked tokens of each text, row-major [B, S]; 0 where masked. */
function targetsOf(plan: CriticPlan, step: number, texts: RewardedTexts, values: Float64Array): Float32Array {
  const { length, rewards, mask } = texts;
  const targets = new Float32Array(values.length);
  for (let first = 0; first < values.length; first += length) {
    const places = Array.from({ length }, (_, t) => first + t).filter((place) => mask?.[place] !== 0);
    const known = places.map((place) => values[place]!);
    if (!known.every(Number.isFinite))
      throw new RangeError(`values: expected finite numbers at step ${step} of the critic`);
    const earned = places.map((place) => rewards[place]!);
    gaeReturns(earned, known, plan).forEach((target, i) => (targets[places[i]!] = target));
  }
  return targets;
}

function squaredError({ rows, length, mask }: RewardedTexts, targets: Float32Array, values: tf.Tensor2D): tf.Scalar {
  const errors = values.sub(tf.tensor2d(targets, [rows, length])).square();
  if (mask === undefined) return errors.mean();
  const counts = tf.tensor2d(Float32Array.from(mask), [rows, length]);
  return errors.mul(counts).sum().div<tf.Scalar>(counts.sum());
}
