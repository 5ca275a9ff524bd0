import * as tf from "@tensorflow/tfjs";
import { evaluate } from "../../engine";
import type { Blueprint } from "../../model";
import { allocate, disposeWeights, weight, type Weights } from "../../model/weights";
import type { Stream } from "../../random";
import { differentiate, disposeGradients } from "../../training/gradients";
import { adamW } from "../../training/optimizers/adamw";
import type { ClassifierData } from "./classifier-data";

/** How the perceptron is trained. */
export interface PerceptronOptions {
  readonly folds: number;
  /** Of the first weights. */
  readonly stream: Stream;
  /** Full-batch steps of Adam. */
  readonly steps: number;
  readonly rate: number;
}

/**
 * Share of held-out rows that a perceptron of two hidden layers of 10 d units puts into the right sample, fold by fold. The
 * networks of all folds are trained at once, as one stack: a row counts for those that don't hold it out.
 */
export function perceptronAccuracies(data: ClassifierData, options: PerceptronOptions): Float64Array {
  const { folds, stream, steps, rate } = options;
  const weights = allocate(blueprint(folds, data.columns), stream);
  const optimizer = adamW({ weightDecay: 0 });
  const batch = tensors(data, folds);
  for (let step = 0; step < steps; step++) {
    const { loss, gradients } = differentiate(weights, () => lossOf(weights, batch));
    optimizer.step(weights, gradients, () => rate);
    disposeGradients(gradients);
    loss.dispose();
  }
  const logits = evaluate(() => forward(weights, batch.features));
  tf.dispose(Object.values(batch));
  optimizer.dispose();
  disposeWeights(weights);
  return heldOut(data, folds, logits);
}

interface BatchTensors {
  /** [folds, rows, columns] */
  readonly features: tf.Tensor3D;
  /** [1, rows], minus 1 and 1 */
  readonly signs: tf.Tensor2D;
  /** [folds, rows], 1 where the row is trained on */
  readonly trained: tf.Tensor2D;
}

function tensors({ rows, columns, features, labels, folds }: ClassifierData, count: number): BatchTensors {
  return {
    features: tf.tidy(() => tf.tensor3d(Float32Array.from(features), [1, rows, columns]).tile([count, 1, 1])),
    signs: tf.tensor2d(
      Float32Array.from(labels, (label) => 2 * label - 1),
      [1, rows],
    ),
    trained: tf.tensor2d(
      Float32Array.from({ length: count * rows }, (_, i) => Number(folds[i % rows] !== Math.floor(i / rows))),
      [count, rows],
    ),
  };
}

function blueprint(folds: number, columns: number): Blueprint {
  const hidden = 10 * columns;
  const widths = [columns, hidden, hidden, 1];
  return widths.slice(1).flatMap((to, i) => {
    const from = widths[i]!;
    const place = { depth: i, decay: false };
    return [
      { name: `layer-${i}/kernel`, shape: [folds, from, to], initial: { normal: Math.sqrt(2 / from) }, ...place },
      { name: `layer-${i}/bias`, shape: [folds, 1, to], initial: "zeros" as const, ...place },
    ];
  });
}

/** Logits [folds, rows] of the second sample. */
function forward(weights: Weights, features: tf.Tensor3D): tf.Tensor2D {
  const layer = (x: tf.Tensor, i: number): tf.Tensor =>
    x.matMul(weight(weights, `layer-${i}/kernel`)).add(weight(weights, `layer-${i}/bias`));
  return layer(layer(layer(features, 0).relu(), 1).relu(), 2).squeeze([2]);
}

function lossOf(weights: Weights, { features, signs, trained }: BatchTensors): tf.Scalar {
  // Each network of the stack has its own mean, so that more folds don't slow any of them.
  const losses = forward(weights, features).mul(signs).neg().softplus().mul(trained);
  return losses.sum(1).div(trained.sum(1)).sum();
}

function heldOut({ rows, labels, folds }: ClassifierData, count: number, logits: Float64Array): Float64Array {
  const [right, total] = [new Float64Array(count), new Float64Array(count)];
  labels.forEach((label, i) => {
    const fold = folds[i]!;
    total[fold]!++;
    if (Number(logits[fold * rows + i]! > 0) === label) right[fold]!++;
  });
  return right.map((hits, fold) => hits / total[fold]!);
}
