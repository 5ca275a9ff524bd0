import * as tf from "@tensorflow/tfjs";
import { evaluate, shuffledBatches } from "../../engine";
import { allocate, disposeWeights, type Blueprint, type Weights } from "../../model";
import { permutation, type Stream } from "../../random";
import { adamW } from "../optimizers/adamw";
import { differentiate, disposeGradients, type Differentiated } from "../gradients";
import { sgd } from "../optimizers/sgd";
import type { TaskSplits, TaskTensors } from "../tasks";

/** One of several models that are compared on the same items. */
export interface Arm {
  readonly blueprint: Blueprint;
  /**
   * Scalar loss of a batch. While training it gets a stream, and may add penalties, such as that of a router; without one it is
   * what the arms are compared by.
   */
  loss(weights: Weights, batch: TaskTensors, stream?: Stream): tf.Scalar;
  /** Called after each step with its batch, such as to remember it. */
  remember?(weights: Weights, batch: TaskTensors): void;
  /** Frees what the arm holds beside its weights. */
  dispose?(): void;
}

/** How an arm is trained. */
export interface ArmTraining {
  readonly stream: Stream;
  readonly steps: number;
  /** Validated every so many steps. */
  readonly every: number;
  /** Default .003. */
  readonly rate?: number;
  /** Default AdamW, which evens out the sizes of gradients; plain SGD lets each count as it is. */
  readonly optimizer?: "adamw" | "sgd";
  /** Default 64. */
  readonly batch?: number;
  /** Computes a step's gradients; default those of the arm's loss. */
  readonly differentiate?: (weights: Weights, batch: TaskTensors, step: number) => Differentiated;
  /** What is validated and tested, less being better; default the arm's loss. */
  readonly judge?: (weights: Weights, items: TaskTensors) => number;
  /** Called after the training with the weights as they are then. */
  readonly inspect?: (weights: Weights) => void;
}

/** Where an arm was best. */
export interface ArmResult {
  readonly validation: number;
  /** On the test items, at the step that was best on the validation items. */
  readonly test: number;
  readonly step: number;
}

/**
 * Trains an arm, with AdamW unless said otherwise, and stops where validation was best: without that, the arm that overfits sooner would lose. Arms that are
 * trained with one stream see the same batches.
 */
export function trainArm(arm: Arm, sets: TaskSplits, training: ArmTraining): ArmResult {
  const { stream, steps, every, rate = 0.003, batch: size = 64 } = training;
  const weights = allocate(arm.blueprint, stream.split("weights"));
  const optimizer = training.optimizer === "sgd" ? sgd() : adamW();
  const judge = training.judge ?? ((own, items) => evaluate(() => arm.loss(own, items))[0]!);
  let best: ArmResult = { validation: Infinity, test: Infinity, step: 0 };
  let step = 0;
  for (const rows of endlessBatches(sets.train.features.shape[0], size, stream.split("order"))) {
    const batch = rowsOf(sets.train, rows);
    const { loss, gradients } =
      training.differentiate?.(weights, batch, step) ??
      differentiate(weights, () => arm.loss(weights, batch, stream.split("step").split(step)));
    optimizer.step(weights, gradients, () => rate);
    arm.remember?.(weights, batch);
    tf.dispose([loss, batch.features, batch.labels]);
    disposeGradients(gradients);
    if (++step % every === 0 || step === steps) {
      const validation = judge(weights, sets.validation);
      if (validation < best.validation) best = { validation, test: judge(weights, sets.test), step };
    }
    if (step === steps) break;
  }
  training.inspect?.(weights);
  disposeWeights(weights);
  optimizer.dispose();
  arm.dispose?.();
  return best;
}

function* endlessBatches(items: number, size: number, stream: Stream): Generator<Int32Array, never> {
  for (let epoch = 0; ; epoch++) yield* shuffledBatches(items, size, stream.split(epoch));
}

/** Some items of a set; the caller disposes them. */
export function rowsOf({ features, labels }: TaskTensors, rows: Int32Array): TaskTensors {
  return tf.tidy(() => {
    const chosen = tf.tensor1d(rows, "int32");
    return { features: features.gather(chosen), labels: labels.gather(chosen) };
  });
}

/** Draws disjoint sets from a pool; the caller disposes them with `disposeSplits`. */
export function drawSplits(
  pool: TaskTensors,
  stream: Stream,
  sizes: Readonly<Record<keyof TaskSplits, number>>,
): TaskSplits {
  const order = permutation(stream, pool.features.shape[0]);
  const [afterTrain, afterValidation] = [sizes.train, sizes.train + sizes.validation];
  const end = afterValidation + sizes.test;
  if (end > order.length) throw new RangeError(`sizes: expected at most ${order.length} items in all, got ${end}`);
  return {
    train: rowsOf(pool, order.slice(0, afterTrain)),
    validation: rowsOf(pool, order.slice(afterTrain, afterValidation)),
    test: rowsOf(pool, order.slice(afterValidation, end)),
  };
}

/** Frees sets. */
export function disposeSplits(sets: TaskSplits): void {
  for (const { features, labels } of Object.values(sets) as TaskTensors[]) tf.dispose([features, labels]);
}
