import * as tf from "@tensorflow/tfjs";
import { allocate, disposeWeights, type Weights } from "../../model";
import type { Stream } from "../../random";
import { permutation } from "../../random";
import { accumulated } from "../batches/accumulation";
import { differentiate, disposeGradients, type Gradients } from "../gradients";
import type { BatchLoss } from "../loop/plan";
import { fourHeads, taskLoss, type TaskTensors } from "./four-heads";

/** The four heads at weights that no step has moved, and an order of the items. */
export interface Setting {
  readonly weights: Weights;
  readonly loss: BatchLoss;
  readonly order: Int32Array;
}

/** Makes a setting; the weights are the caller's to dispose. */
export function setting({ features, labels }: TaskTensors, stream: Stream): Setting {
  const model = fourHeads({ width: features.shape[1], hidden: 64 });
  const weights = allocate(model.blueprint, stream.split("weights"));
  const loss: BatchLoss = ({ indices }) =>
    tf.tidy(() => {
      const rows = tf.tensor1d(indices, "int32");
      return taskLoss(model.scores(weights, tf.gather(features, rows)), tf.gather(labels, rows));
    });
  return { weights, loss, order: permutation(stream.split("order"), features.shape[0]) };
}

/**
 * How far the gradient of accumulated micro-batches lies from that of one large batch: the length of the difference over the length
 * of the gradient, all weights together.
 *
 * @param items in the large batch
 * @param microBatch items in each small one; the last may be smaller
 * @see 001-S14, 001-E9
 */
export function accumulationGap(set: TaskTensors, stream: Stream, items: number, microBatch: number): number {
  const { weights, loss, order } = setting(set, stream);
  const batch = { indices: order.slice(0, items), epoch: 0, step: 0 };
  const large = differentiate(weights, () => loss(batch, stream));
  const small = accumulated(weights, microBatch)(batch, loss, stream);
  const gap = relativeDistance(small.gradients, large.gradients);
  for (const { loss: value, gradients } of [large, small]) {
    value.dispose();
    disposeGradients(gradients);
  }
  disposeWeights(weights);
  return gap;
}

/**
 * The gradient buffer after two printed steps of mixed precision, which never empty it: its distance from the second batch's
 * gradient, relative to that gradient. 0 would mean that the steps stay separate; the first gradient stays in it.
 *
 * @see 001-S15, 001-C23
 */
export function printedBufferGap(set: TaskTensors, stream: Stream, items: number): number {
  const { weights, loss, order } = setting(set, stream);
  const [first, second] = [0, 1].map((step) => {
    const indices = order.slice(step * items, (step + 1) * items);
    return differentiate(weights, () => loss({ indices, epoch: 0, step }, stream));
  }) as [ReturnType<typeof differentiate>, ReturnType<typeof differentiate>];
  const sum = new Map(
    [...first.gradients].map(([name, gradient]) => [name, gradient.add(second.gradients.get(name)!)]),
  );
  const gap = relativeDistance(sum, second.gradients);
  tf.dispose([first.loss, second.loss]);
  for (const gradients of [first.gradients, second.gradients, sum]) disposeGradients(gradients);
  disposeWeights(weights);
  return gap;
}

function relativeDistance(actual: Gradients, expected: Gradients): number {
  let [apart, size] = [0, 0];
  for (const [name, gradient] of expected) {
    const other = actual.get(name)!.dataSync();
    gradient.dataSync().forEach((value, i) => {
      apart += (other[i]! - value) ** 2;
      size += value ** 2;
    });
  }
  return Math.sqrt(apart / size);
}
