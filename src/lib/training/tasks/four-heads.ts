import * as tf from "@tensorflow/tfjs";
import { evaluate } from "../../engine";
import { dense, joinBlueprints, weight, type Blueprint, type Module, type Weights } from "../../model";
import { castTo } from "../float16/cast";
import type { NarrowFormat } from "../float16/format";
import { taskColumns, taskLabelNames, taskNames, type TaskSet } from "./task-set";

/** A shared layer and four heads, named as the papers' modules, so that rates by module apply. */
export interface FourHeads {
  readonly blueprint: Blueprint;
  /** Scores [B, 15] of features [B, width], the heads side by side. */
  scores(weights: Weights, features: tf.Tensor2D): tf.Tensor2D;
}

/** How a model of four heads is made. */
export interface FourHeadsOptions {
  readonly width: number;
  /** Units of the shared layer. */
  readonly hidden: number;
  /** Rounds weights, inputs and outputs of each layer to a format, as autocast does; default none, float32 throughout. */
  readonly format?: NarrowFormat;
}

/**
 * A model small enough to be trained some hundred times: width -> hidden (ReLU), and four linear heads, computed as one.
 *
 * @see 003-S4, 003-S29: the module names of the learning-rate multipliers
 */
export function fourHeads({ width, hidden, format }: FourHeadsOptions): FourHeads {
  const shared = dense("backbone/dense", { inputs: width, outputs: hidden, depth: 0, initial: "heNormal" });
  const heads = taskNames.map((name) => {
    return dense(`${name}/dense`, { inputs: hidden, outputs: taskLabelNames[name].length, depth: 2 });
  });
  const half = (x: tf.Tensor): tf.Tensor => (format === undefined ? x : castTo(x, format));
  const layer = (modules: readonly Affine[], weights: Weights, x: tf.Tensor): tf.Tensor => {
    const [kernel, bias] = [0, 1].map((part) => {
      const own = modules.map(({ blueprint }) => weight(weights, blueprint[part]!.name));
      return half(own.length === 1 ? own[0]! : tf.concat(own, -1));
    });
    return half(half(x).matMul(kernel!).add(bias!));
  };
  return {
    blueprint: joinBlueprints([shared, ...heads].map(({ blueprint }) => blueprint)),
    scores: (weights, features) => {
      return tf.tidy(() => layer(heads, weights, layer([shared], weights, features).relu()) as tf.Tensor2D);
    },
  };
}

type Affine = Module<tf.Tensor, tf.Tensor>;

/** Weight of each column: heads count alike, and the labels of a head count alike. */
const columnWeights = taskNames.flatMap((name) => {
  const { length } = taskLabelNames[name];
  return new Array<number>(length).fill(1 / (taskNames.length * length));
});

/**
 * Mean binary cross-entropy over labels and heads, nats.
 *
 * @param scores [B, 15] logits
 * @param labels [B, 15] zeros and ones
 */
export function taskLoss(scores: tf.Tensor2D, labels: tf.Tensor2D): tf.Scalar {
  return tf.tidy(() => {
    const entropy = scores.relu().sub(scores.mul(labels)).add(scores.abs().neg().exp().log1p());
    return entropy.mul(tf.tensor1d(columnWeights)).sum(1).mean().asScalar();
  });
}

/** The same loss of probabilities [items, 15], such as those of the linear floor; clipped at 1e-7 from 0 and 1. */
export function probabilityLoss(probabilities: ArrayLike<number>, { labels, items }: TaskSet): number {
  let sum = 0;
  for (let i = 0; i < labels.length; i++) {
    const called = Math.min(1 - 1e-7, Math.max(1e-7, probabilities[i]!));
    sum -= columnWeights[i % taskColumns]! * Math.log(labels[i] === 1 ? called : 1 - called);
  }
  return sum / items;
}

/** Loss of a model on a whole set. */
export function lossOn(set: TaskTensors, model: FourHeads, weights: Weights): number {
  return evaluate(() => taskLoss(model.scores(weights, set.features), set.labels), [])[0]!;
}

/** A set in the engine; dispose both. */
export interface TaskTensors {
  readonly features: tf.Tensor2D;
  readonly labels: tf.Tensor2D;
}

/** Puts a set into the engine. */
export function taskTensors({ features, labels, items, width }: TaskSet): TaskTensors {
  return {
    features: tf.tensor2d(features, [items, width]),
    labels: tf.tensor2d(labels, [items, taskColumns]),
  };
}
