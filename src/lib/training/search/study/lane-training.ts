import * as tf from "@tensorflow/tfjs";
import { evaluate, read, shuffledBatches } from "../../../engine";
import { disposeWeights, type Weights } from "../../../model";
import type { Stream } from "../../../random";
import { adamW } from "../../optimizers/adamw";
import { differentiate, disposeGradients } from "../../gradients";
import type { Optimizer, RateOf } from "../../optimizers/optimizer";
import { allocateLanes, applyLanes, laneFactors, type VectorModel } from "./lane-model";

/** Items as tensors. */
export interface ItemTensors {
  /** [N, inputs] */
  readonly vectors: tf.Tensor2D;
  /** By head, [N, outputs]. */
  readonly labels: Readonly<Record<string, tf.Tensor2D>>;
}

/**
 * Equal models that learn from the same batches side by side, each at its own rate, with AdamW. They share nothing but the
 * arithmetic: no gradient flows from one to another, and one that diverges disturbs none.
 */
export class LaneTraining {
  readonly weights: Weights;
  readonly #model: VectorModel;
  readonly #items: ItemTensors;
  readonly #optimizer: Optimizer = adamW({ decays: (name) => name.endsWith("/kernel") });
  readonly #batches: Iterator<Int32Array>;

  constructor(model: VectorModel, items: ItemTensors, batchSize: number, lanes: number, stream: Stream) {
    this.#model = model;
    this.#items = items;
    this.weights = allocateLanes(model, lanes, stream.split("weights"));
    this.#batches = endlessBatches(items.vectors.shape[0], batchSize, stream.split("batches"));
  }

  /**
   * One step of all lanes.
   *
   * @param rates of each lane, by weight
   * @returns the loss of each lane before the step
   */
  step(rates: readonly RateOf[]): Float64Array {
    const batch = gathered(this.#items, this.#batches.next().value as Int32Array);
    let losses: tf.Tensor | undefined;
    const { loss, gradients } = differentiate(this.weights, () => {
      losses = tf.keep(laneLosses(this.#model, this.weights, batch));
      return losses.sum();
    });
    this.#move(rates, gradients);
    disposeGradients(gradients);
    const told = read(losses!);
    tf.dispose([loss, losses!, batch.vectors, ...Object.values(batch.labels)]);
    return told;
  }

  /** Mean loss of each lane on other items. */
  losses(items: ItemTensors): Float64Array {
    return evaluate(() => laneLosses(this.#model, this.weights, items));
  }

  dispose(): void {
    disposeWeights(this.weights);
    this.#optimizer.dispose();
  }

  /** The optimizer steps at a rate of 1; as its move is proportional to the rate, each lane then keeps its share of it. */
  #move(rates: readonly RateOf[], gradients: Parameters<Optimizer["step"]>[1]): void {
    tf.tidy(() => {
      const before = Array.from(this.weights, ([name, variable]) => ({ name, variable, value: variable.clone() }));
      this.#optimizer.step(this.weights, gradients, () => 1);
      for (const { name, variable, value } of before) {
        const own = laneFactors(
          name,
          rates.map((rateOf) => rateOf(name)),
          this.#model.hidden,
        );
        variable.assign(value.add(variable.sub(value).mul(own)));
      }
    });
  }
}

/** Sum over heads of the mean binary cross-entropy of their labels, softplus(score) - label x score, [lanes]. */
function laneLosses(model: VectorModel, weights: Weights, { vectors, labels }: ItemTensors): tf.Tensor1D {
  return tf.tidy(() => {
    const scores = applyLanes(model, weights, vectors);
    const byHead = Object.entries(labels).map(([head, targets]) => {
      const own = scores[head]!;
      return own.softplus().sub(own.mul(targets)).mean([1, 2]);
    });
    return byHead.reduce((sum, loss) => sum.add(loss)) as tf.Tensor1D;
  });
}

function gathered({ vectors, labels }: ItemTensors, indices: Int32Array): ItemTensors {
  const rows = tf.tensor1d(indices, "int32");
  const chosen = Object.entries(labels).map(([head, table]) => [head, tf.gather(table, rows)] as const);
  const batch = { vectors: tf.gather(vectors, rows), labels: Object.fromEntries(chosen) };
  rows.dispose();
  return batch;
}

function* endlessBatches(count: number, batchSize: number, stream: Stream): Generator<Int32Array, never, undefined> {
  for (let epoch = 0; ; epoch++) yield* shuffledBatches(count, batchSize, stream.split(epoch), { dropLast: true });
}
