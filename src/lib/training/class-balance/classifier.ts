import * as tf from "@tensorflow/tfjs";
import { evaluate, shuffledBatches } from "../../engine";
import { allocate, disposeWeights, feedForward, type Weights } from "../../model";
import type { Stream } from "../../random";
import { adamW } from "../optimizers/adamw";
import { differentiate, disposeGradients } from "../gradients";

/** Vectors with a class each. */
export interface LabelledVectors {
  /** [items, width] row-major */
  readonly features: Float32Array;
  readonly width: number;
  readonly labels: Int32Array;
}

/** The loss of a batch: logits [B, K] and the indices of its items. */
export type BatchObjective = (logits: tf.Tensor2D, items: Int32Array) => tf.Scalar;

/** How a small classifier is trained. */
export interface ClassifierOptions {
  readonly classes: number;
  readonly loss: BatchObjective;
  readonly stream: Stream;
  /** Hidden width of the perceptron; default 32. */
  readonly hidden?: number;
  /** Default 8. */
  readonly epochs?: number;
  /** Default 512. */
  readonly batch?: number;
  /**
   * Learning rate at the start, from where it falls linearly to 0; default .1, by the macro-F1 of plain cross-entropy on texts
   * held out of the training set.
   */
  readonly rate?: number;
}

/**
 * Trains a perceptron with one hidden layer (ReLU) by AdamW and gives its probabilities of test vectors.
 *
 * @returns [test items, classes] row-major
 * @throws RangeError if features and labels don't fit
 */
export function classifierProbabilities(
  train: LabelledVectors,
  test: Pick<LabelledVectors, "features" | "width">,
  options: ClassifierOptions,
): Float64Array {
  const model = feedForward("classifier", {
    inputs: train.width,
    hidden: options.hidden ?? 32,
    outputs: options.classes,
    depth: 0,
    activation: "relu",
  });
  const weights = allocate(model.blueprint, options.stream.split("weights"));
  fit((x) => model.apply(weights, x) as tf.Tensor2D, weights, train, options);
  // A softmax of float32 may round above 1.
  const probabilities = evaluate(() => tf.softmax(model.apply(weights, table(test))).minimum(1));
  disposeWeights(weights);
  return probabilities;
}

function fit(
  model: (x: tf.Tensor2D) => tf.Tensor2D,
  weights: Weights,
  train: LabelledVectors,
  { loss, stream, epochs = 8, batch = 512, rate = 0.1 }: ClassifierOptions,
): void {
  const all = table(train);
  if (all.shape[0] !== train.labels.length) {
    throw new RangeError(`labels: expected ${all.shape[0]}, one a row of features, got ${train.labels.length}`);
  }
  const optimizer = adamW();
  const steps = epochs * Math.ceil(train.labels.length / batch);
  let taken = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const items of shuffledBatches(train.labels.length, batch, stream.split(`epoch ${epoch}`))) {
      const step = differentiate(weights, () => loss(model(all.gather(tf.tensor1d(items, "int32"))), items));
      const now = rate * (1 - taken++ / steps);
      optimizer.step(weights, step.gradients, () => now);
      step.loss.dispose();
      disposeGradients(step.gradients);
    }
  }
  optimizer.dispose();
  all.dispose();
}

function table({ features, width }: Pick<LabelledVectors, "features" | "width">): tf.Tensor2D {
  return tf.tensor2d(features, [features.length / width, width]);
}
