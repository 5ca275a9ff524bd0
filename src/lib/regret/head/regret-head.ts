import * as tf from "@tensorflow/tfjs";
import { requireFinite, requireInteger } from "../../arguments";
import { evaluate, shuffledBatches } from "../../engine";
import { allocate, disposeWeights, feedForward, type Module, type Weights } from "../../model";
import type { Stream } from "../../random";
import { adamW, differentiate, disposeGradients, type Optimizer } from "../../training";
import type { RegretExamples } from "./features";

/** How a regret head is trained. */
export interface RegretHeadOptions {
  readonly stream: Stream;
  /** Units between features and regret; default 32. */
  readonly hidden?: number;
  /** Passes over the examples; default 20. */
  readonly epochs?: number;
  /** Examples a step; default 128. */
  readonly batch?: number;
  /** Learning rate; default 0.01. */
  readonly rate?: number;
}

/** A trained regret head. Holds tensors until it is disposed. */
export interface RegretHead {
  /** Predicted regret [N] of rows of features. */
  predict(features: RegretExamples["features"]): Float64Array;
  dispose(): void;
}

/**
 * Trains a small regret head, one hidden layer, to say the true regret from what was known beforehand, by squared error
 * (003-E29: "regret prediction is scored by MSE and R2").
 *
 * @param examples at least one
 * @returns the head; the caller disposes it
 */
export function trainRegretHead(
  { features, regret }: RegretExamples,
  { stream, hidden = 32, epochs = 20, batch = 128, rate = 0.01 }: RegretHeadOptions,
): RegretHead {
  requireInteger("features.length", features.length, { min: 1 });
  requireInteger("epochs", epochs, { min: 1 });
  requireFinite("rate", rate, { min: Number.MIN_VALUE });
  const inputs = features[0]!.length;
  const head = feedForward("regret_head", { inputs, hidden, outputs: 1, depth: 1, activation: "relu" });
  const weights = allocate(head.blueprint, stream.split("weights"));
  const optimizer = adamW({ weightDecay: 0 });
  const all = { x: toTensor(features), y: tf.tensor1d(Float32Array.from(regret)) };
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const items of shuffledBatches(features.length, batch, stream.split("epoch").split(epoch))) {
      step({ head, weights, optimizer, rate }, all, items);
    }
  }
  tf.dispose([all.x, all.y]);
  optimizer.dispose();
  return {
    predict: (rows) => evaluate(() => head.apply(weights, toTensor(rows)).flatten()),
    dispose: () => {
      disposeWeights(weights);
    },
  };
}

interface Learner {
  readonly head: Module<tf.Tensor, tf.Tensor>;
  readonly weights: Weights;
  readonly optimizer: Optimizer;
  readonly rate: number;
}

function step(
  { head, weights, optimizer, rate }: Learner,
  { x, y }: { readonly x: tf.Tensor2D; readonly y: tf.Tensor1D },
  items: Int32Array,
): void {
  const { loss, gradients } = differentiate(weights, () => {
    const chosen = tf.tensor1d(items, "int32");
    const error = head.apply(weights, x.gather(chosen)).flatten().sub(y.gather(chosen));
    return error.square().mean();
  });
  optimizer.step(weights, gradients, () => rate);
  disposeGradients(gradients);
  loss.dispose();
}

function toTensor(rows: RegretExamples["features"]): tf.Tensor2D {
  const width = rows[0]?.length ?? 0;
  const flat = new Float32Array(rows.length * width);
  rows.forEach((row, i) => {
    flat.set(row, i * width);
  });
  return tf.tensor2d(flat, [rows.length, width]);
}
