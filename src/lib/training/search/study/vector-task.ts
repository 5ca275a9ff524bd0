import * as tf from "@tensorflow/tfjs";
import { requireInteger } from "../../../arguments";
import { evaluate } from "../../../engine";
import type { Stream } from "../../../random";
import type { RateOf } from "../../optimizers/optimizer";
import { applyLanes, type VectorModel } from "./lane-model";
import { LaneTraining, type ItemTensors } from "./lane-training";
import type { LossCurve, SideBySide } from "../trial";

/** Items as vectors, with the labels that each head learns. */
export interface VectorItems {
  /** [N, inputs] row-major, such as `embedTexts` gives them. */
  readonly vectors: Float32Array;
  /** By head, [N, outputs] row-major of 0 and 1. */
  readonly labels: Readonly<Record<string, ArrayLike<number>>>;
}

/** A small training whose rate is searched for. */
export interface VectorTaskOptions {
  readonly model: VectorModel;
  readonly train: VectorItems;
  readonly validation: VectorItems;
  readonly steps: number;
  readonly batchSize: number;
  /** Validates every so many steps; default only at the end. */
  readonly validateEvery?: number;
  /** Rate of each weight when the search tries `rate`; default the same for all. */
  readonly rates?: (rate: number) => RateOf;
}

/** Models that were trained at some rates. */
export interface TrainedRates {
  readonly curves: readonly LossCurve[];
  /** Probabilities that the model of a rate gives for a head, [N, outputs] row-major. */
  readonly predict: (rateIndex: number, head: string, vectors: Float32Array) => Float64Array;
}

/** One model that lives on from call to call. */
export interface LiveModel {
  /** Trains one step at a rate and returns the loss before it. */
  readonly step: (rate: number) => number;
  readonly validate: () => number;
  readonly dispose: () => void;
}

/** A training that can be tried at any rates. It holds its items as tensors until it is disposed. */
export interface VectorTask extends SideBySide {
  /** Trains, and lets `use` ask the models before they are forgotten. */
  readonly run: <Result>(rates: ArrayLike<number>, stream: Stream, use: (trained: TrainedRates) => Result) => Result;
  /** One fresh model for a range test. The caller disposes it. */
  readonly live: (stream: Stream) => LiveModel;
  readonly dispose: () => void;
}

/**
 * A small model that learns labels from vectors, with AdamW at constant rates. All rates of a sweep train side by side in one
 * wide tensor, from the same weights and batches: what one costs, fifty nearly cost.
 *
 * @throws RangeError for no steps, fewer items than a batch, or labels that don't fit their items or heads
 * @see 001-E3, 003-E25
 */
export function vectorTask(options: VectorTaskOptions): VectorTask {
  const { model, batchSize, rates = sameForAll } = options;
  requireInteger("steps", options.steps, { min: 1 });
  const train = tensorsOf("train", options.train, model);
  const validation = tensorsOf("validation", options.validation, model);
  requireInteger("batchSize", batchSize, { min: 1, max: train.vectors.shape[0] });
  const start = (lanes: number, stream: Stream): LaneTraining =>
    new LaneTraining(model, train, batchSize, lanes, stream);

  const run: VectorTask["run"] = (tried, stream, use) => {
    const training = start(tried.length, stream);
    try {
      const curves = curvesOf(options, training, validation, Array.from(tried, rates));
      return use({ curves, predict: (...asked) => probabilities(model, training, ...asked) });
    } finally {
      training.dispose();
    }
  };
  return {
    run,
    tryAll: (tried, stream) => run(tried, stream, ({ curves }) => curves),
    live: (stream) => {
      const training = start(1, stream);
      return {
        step: (rate) => training.step([rates(rate)])[0]!,
        validate: () => training.losses(validation)[0]!,
        dispose: () => {
          training.dispose();
        },
      };
    },
    dispose: () => {
      for (const items of [train, validation]) tf.dispose([items.vectors, ...Object.values(items.labels)]);
    },
  };
}

function sameForAll(rate: number): RateOf {
  return () => rate;
}

function curvesOf(
  { steps, validateEvery = steps }: VectorTaskOptions,
  training: LaneTraining,
  validation: ItemTensors,
  rates: readonly RateOf[],
): LossCurve[] {
  const told: Float64Array[] = [];
  const validated: { step: number; losses: Float64Array }[] = [];
  for (let step = 1; step <= steps; step++) {
    told.push(training.step(rates));
    if (step % validateEvery === 0 || step === steps) validated.push({ step, losses: training.losses(validation) });
  }
  return rates.map((_, lane) => {
    const validations = validated.map(({ step, losses }) => ({ step, loss: losses[lane]! }));
    return { training: told.map((losses) => losses[lane]!), validations, final: validations.at(-1)!.loss };
  });
}

function probabilities(
  model: VectorModel,
  training: LaneTraining,
  lane: number,
  head: string,
  vectors: Float32Array,
): Float64Array {
  return evaluate(() => {
    const rows = tf.tensor2d(vectors, [vectors.length / model.inputs, model.inputs]);
    const scores = applyLanes(model, training.weights, rows)[head]!;
    return scores.slice([lane, 0, 0], [1, -1, -1]).sigmoid();
  });
}

function tensorsOf(name: string, { vectors, labels }: VectorItems, { inputs, heads }: VectorModel): ItemTensors {
  const count = vectors.length / inputs;
  requireInteger(`${name}.vectors: rows of ${inputs}`, count, { min: 1 });
  const tables = Object.entries(heads).map(([head, outputs]) => {
    const table = labels[head];
    if (table?.length !== count * outputs) {
      const came = table === undefined ? "none" : table.length;
      throw new RangeError(`${name}.labels.${head}: expected ${count} x ${outputs} labels, got ${came}`);
    }
    return [head, tf.tensor2d(Float32Array.from(table), [count, outputs])] as const;
  });
  return { vectors: tf.tensor2d(vectors, [count, inputs]), labels: Object.fromEntries(tables) };
}
