import * as tf from "@tensorflow/tfjs";
import { evaluate } from "../../engine";
import type { Weights } from "../../model";
import type { Stream } from "../../random";
import { inverseNormWeights, roundRobin } from "../gradient-balancing";
import { globalNorm } from "../optimizers/clip";
import { differentiate, type Differentiated, type Gradients } from "../gradients";
import { fourHeads, taskLabelNames, taskNames, type TaskName, type TaskSplits, type TaskTensors } from "../tasks";
import { trainArm, type ArmResult } from "./arm";
import { tunedRate } from "./study";

/** How much a task counts at its turn: the same for all, or the printed inverse of its gradient's norm. */
export type TurnRule = "equal" | "inverse norm";

/** One turn of one task. */
export interface Turn {
  readonly step: number;
  readonly task: TaskName;
  /** Norm of its gradient at the shared layer. */
  readonly norm: number;
  /** Weights of all tasks at that step, of sum 1. */
  readonly weights: Readonly<Record<TaskName, number>>;
}

/** How tasks take turns. */
export interface TurnOptions {
  readonly rule: TurnRule;
  readonly stream: Stream;
  readonly steps: number;
  readonly hidden: number;
  readonly rate?: number;
  /** Default AdamW. */
  readonly optimizer?: "adamw" | "sgd";
}

/** A training by turns. */
export interface TurnResult extends ArmResult {
  readonly turns: readonly Turn[];
}

/**
 * Four tasks take turns on one shared layer. Judged by the worst task: the largest of the four losses, each over the loss of always
 * saying the shares of the training labels, so that 1 is "nothing learned".
 *
 * Under the printed rule a task's gradient is multiplied by 4 w, w = normalise(1 / (norm + 1e-8)) with each task's norm at its last
 * turn, so that the mean weight is 1 under both rules.
 *
 * @see 003-S30, 003-E22, 003-F16, 003-C19
 */
export function trainByTurns(sets: TaskSplits, { rule, hidden, ...training }: TurnOptions): TurnResult {
  const model = fourHeads({ width: sets.train.features.shape[1], hidden });
  const norms = new Map<TaskName, number>();
  const turns: Turn[] = [];
  const base = constantLosses(sets.train);
  const losses = (weights: Weights, items: TaskTensors): tf.Tensor1D =>
    tf.tidy(() => taskLosses(model.scores(weights, items.features), items.labels));
  const result = trainArm(
    { blueprint: model.blueprint, loss: (weights, items) => tf.tidy(() => losses(weights, items).mean().asScalar()) },
    sets,
    {
      ...training,
      every: 4 * Math.max(1, Math.floor(training.steps / 80)),
      judge: (weights, items) => Math.max(...evaluate(() => losses(weights, items)).map((loss, i) => loss / base[i]!)),
      differentiate: (weights, batch, step) => {
        const task = roundRobin(taskNames, step);
        const own = differentiate(weights, () =>
          losses(weights, batch)
            .gather([taskNames.indexOf(task)])
            .asScalar(),
        );
        norms.set(task, sharedNorm(own.gradients));
        const shares = sharesOf(rule, norms);
        turns.push({ step, task, norm: norms.get(task)!, weights: shares });
        return scaled(own, taskNames.length * shares[task]);
      },
    },
  );
  return { ...result, turns };
}

/** {@link trainByTurns} at its own {@link tunedRate}. */
export function trainerByTurns(
  pool: TaskTensors,
  options: Omit<TurnOptions, "stream" | "rate">,
  choice: Parameters<typeof tunedRate>[2],
): (sets: TaskSplits, stream: Stream) => TurnResult {
  const at = (sets: TaskSplits, stream: Stream, rate: number): TurnResult =>
    trainByTurns(sets, { ...options, stream, rate });
  const rate = tunedRate(pool, at, choice);
  return (sets, stream) => at(sets, stream, rate);
}

/** Mean binary cross-entropy of each task, [4]. */
function taskLosses(scores: tf.Tensor2D, labels: tf.Tensor2D): tf.Tensor1D {
  const entropy = scores.relu().sub(scores.mul(labels)).add(scores.abs().neg().exp().log1p()).mean(0);
  const parts = tf.split(
    entropy,
    taskNames.map((task) => taskLabelNames[task].length),
  );
  return tf.stack(parts.map((part) => part.mean())) as tf.Tensor1D;
}

/** What always saying the shares would cost each task; at least 1e-3, for a task whose labels never vary. */
function constantLosses({ labels }: TaskTensors): Float64Array {
  const floor = 1e-3;
  return evaluate(() => {
    const shares = labels.mean(0, true).clipByValue(1e-6, 1 - 1e-6) as tf.Tensor2D;
    const logits = shares.div(tf.sub(1, shares)).log() as tf.Tensor2D;
    return taskLosses(logits.tile([labels.shape[0], 1]), labels).maximum(floor);
  });
}

function sharedNorm(gradients: Gradients): number {
  return globalNorm(new Map([...gradients].filter(([name]) => name.startsWith("backbone/"))));
}

function sharesOf(rule: TurnRule, norms: ReadonlyMap<TaskName, number>): Record<TaskName, number> {
  const even = taskNames.map((task) => [task, 1 / taskNames.length] as const);
  const all = rule === "equal" || norms.size < taskNames.length ? even : [...inverseNormWeights(norms)];
  return Object.fromEntries(all) as Record<TaskName, number>;
}

function scaled({ loss, gradients }: Differentiated, factor: number): Differentiated {
  const moved = new Map([...gradients].map(([name, gradient]) => [name, gradient.mul(factor)] as const));
  tf.dispose([...gradients.values()]);
  return { loss, gradients: moved };
}

/**
 * The same items with a constant emotion, as the original's own training had: its loader turned every emotion into label 0.
 *
 * @returns sets that share the features; dispose the labels only
 */
export function withConstantEmotion(sets: TaskSplits): TaskSplits {
  const { length } = taskLabelNames.emotion_head;
  const constant = ({ features, labels }: TaskTensors): TaskTensors => ({
    features,
    labels: tf.tidy(() => {
      const rest = labels.slice([0, length], [-1, -1]);
      const first = tf.oneHot(tf.zeros([labels.shape[0]], "int32"), length).toFloat() as tf.Tensor2D;
      return tf.concat([first, rest], 1);
    }),
  });
  return { train: constant(sets.train), validation: constant(sets.validation), test: constant(sets.test) };
}

/**
 * Turns at which a task had converged: the norm of its gradient lay below a share of its first one.
 *
 * @param share default .01
 */
export function convergedTurns(turns: readonly Turn[], share = 0.01): Turn[] {
  const first = new Map<TaskName, number>();
  for (const { task, norm } of turns) if (!first.has(task)) first.set(task, norm);
  return turns.filter(({ task, norm }) => norm < share * first.get(task)!);
}

/**
 * Turns at which a task had converged and yet held the largest weight. None says nothing where no task converged.
 *
 * @param share as in `convergedTurns`
 * @see 003-F16
 */
export function convergedAndHeaviest(turns: readonly Turn[], share = 0.01): Turn[] {
  return convergedTurns(turns, share).filter(
    ({ task, weights }) => weights[task] === Math.max(...Object.values(weights)),
  );
}
