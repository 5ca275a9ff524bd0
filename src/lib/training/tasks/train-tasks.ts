import * as tf from "@tensorflow/tfjs";
import { allocate, disposeWeights } from "../../model";
import type { Stream } from "../../random";
import { adamW } from "../optimizers/adamw";
import type { NarrowFormat } from "../float16/format";
import { lossScaled, lossScaler } from "../float16/scaler";
import { runToEnd, type TrainingHistory } from "../loop/history";
import type { BatchLoss, TrainingPlan } from "../loop/plan";
import { train } from "../loop/train";
import type { RateOf } from "../optimizers/optimizer";
import { fourHeads, lossOn, taskLoss, type TaskTensors } from "./four-heads";

/** Sets for one study, in the engine. */
export interface TaskSplits {
  readonly train: TaskTensors;
  readonly validation: TaskTensors;
  readonly test: TaskTensors;
}

/** How the four heads are trained. */
export interface TaskTraining {
  readonly stream: Stream;
  readonly steps: number;
  /** The rate of each weight at a step. */
  readonly rate: (step: number) => RateOf;
  /** Default 64. */
  readonly batchSize?: number;
  /** Units of the shared layer; default 64. */
  readonly hidden?: number;
  /** Emulated precision of the forward and the backward pass; default float32. */
  readonly format?: NarrowFormat;
  /** Initial scale of a dynamic loss scaler; default none. */
  readonly lossScale?: number;
  /** Changes of the plan, such as faults and recovery. */
  readonly plan?: Partial<TrainingPlan>;
}

/** What a training of the four heads reached. */
export interface TaskResult {
  readonly history: TrainingHistory;
  /** Loss on validation and on test items at the end. */
  readonly validation: number;
  readonly test: number;
  /** Steps left out because a scaled gradient overflowed. */
  readonly skipped: number;
}

/** Trains the four heads with AdamW. Two trainings of one stream differ in nothing but their settings: a pair. */
export function trainTasks(sets: TaskSplits, training: TaskTraining): TaskResult {
  const { stream, steps, rate, batchSize = 64, hidden = 64, format, lossScale, plan = {} } = training;
  const [examples, width] = sets.train.features.shape;
  const model = fourHeads({ width, hidden, ...(format && { format }) });
  const weights = allocate(model.blueprint, stream.split("weights"));
  const optimizer = adamW();
  const scaler = lossScaler({ initial: lossScale ?? 1, interval: 100 });
  const loss: BatchLoss = ({ indices }) =>
    tf.tidy(() => {
      const rows = tf.tensor1d(indices, "int32");
      const [features, labels] = [tf.gather(sets.train.features, rows), tf.gather(sets.train.labels, rows)];
      return taskLoss(model.scores(weights, features), labels);
    });
  try {
    const base = { weights, optimizer, rate, loss, examples, batchSize, steps, stream: stream.split("run") };
    const scaled = lossScale === undefined ? {} : { differentiate: lossScaled(weights, scaler) };
    const history = runToEnd(train({ ...base, ...scaled, ...plan }));
    const [validation, test] = [lossOn(sets.validation, model, weights), lossOn(sets.test, model, weights)];
    return { history, validation, test, skipped: scaler.skipped };
  } finally {
    disposeWeights(weights);
    optimizer.dispose();
    scaler.dispose();
  }
}
