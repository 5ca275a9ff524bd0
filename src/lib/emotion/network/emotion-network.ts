import * as tf from "@tensorflow/tfjs";
import { softCrossEntropyLoss } from "../../losses";
import { allocate, dense, joinBlueprints, type Blueprint, type Weights } from "../../model";
import type { Stream } from "../../random";
import { adamW, runToEnd, train } from "../../training";

/** Sizes of the network. */
export interface NetworkShape {
  readonly inputs: number;
  readonly hidden: number;
  readonly classes: number;
}

/** How the network is trained. */
export interface NetworkTraining {
  readonly stream: Stream;
  /** Hidden units; default 64. */
  readonly hidden?: number;
  /** Passes over the texts; default 4. */
  readonly epochs?: number;
  /** Default 128. */
  readonly batchSize?: number;
  /** Default 2e-3. */
  readonly rate?: number;
}

const layers = ({ inputs, hidden, classes }: NetworkShape) => ({
  input: dense("emotion/hidden", { inputs, outputs: hidden, depth: 0, initial: "heNormal" }),
  output: dense("emotion/out", { inputs: hidden, outputs: classes, depth: 2 }),
});

/** The trained tensors of a network, without allocating them. */
export function emotionBlueprint(shape: NetworkShape): Blueprint {
  const { input, output } = layers(shape);
  return joinBlueprints([input.blueprint, output.blueprint]);
}

/** Units after the ReLU: [B, inputs] -> [B, hidden]. */
export function hiddenUnits(weights: Weights, x: tf.Tensor): tf.Tensor {
  return tf.tidy(() => layers(shapeOf(weights)).input.apply(weights, x).relu());
}

/** Scores from the units: [B, hidden] -> [B, classes]. */
export function classLogits(weights: Weights, hidden: tf.Tensor): tf.Tensor {
  return tf.tidy(() => layers(shapeOf(weights)).output.apply(weights, hidden));
}

/** The sizes that weights were made for. */
export function shapeOf(weights: Weights): NetworkShape {
  const [inputs, hidden] = weights.get("emotion/hidden/kernel")!.shape as [number, number];
  return { inputs, hidden, classes: weights.get("emotion/out/bias")!.size };
}

/**
 * Trains the neural part of the score: a vector of the text in, a distribution over classes out. It sees the text, which the
 * network of the paper, fed with three scalars, can't (001-C19).
 *
 * @param vectors [texts, inputs] row-major
 * @param targets [texts, classes] row-major distributions
 * @returns weights that the caller disposes
 */
export function trainEmotionNetwork(
  vectors: Float32Array,
  targets: Float32Array,
  { inputs, classes }: Omit<NetworkShape, "hidden">,
  { stream, hidden = 64, epochs = 4, batchSize = 128, rate = 2e-3 }: NetworkTraining,
): Weights {
  const examples = targets.length / classes;
  const weights = allocate(emotionBlueprint({ inputs, hidden, classes }), stream.split("weights"));
  const optimizer = adamW();
  const x = tf.tensor2d(vectors, [examples, inputs]);
  const y = tf.tensor2d(targets, [examples, classes]);
  const loss = ({ indices }: { readonly indices: Int32Array }): tf.Scalar =>
    tf.tidy(() => {
      const rows = tf.tensor1d(indices, "int32");
      const logits = classLogits(weights, hiddenUnits(weights, tf.gather(x, rows)));
      return softCrossEntropyLoss(logits, tf.gather(y, rows));
    });
  runToEnd(
    train({
      weights,
      optimizer,
      rate: () => () => rate,
      loss,
      examples,
      batchSize,
      epochs,
      stream: stream.split("run"),
    }),
  );
  tf.dispose([x, y]);
  optimizer.dispose();
  return weights;
}
