import * as tf from "@tensorflow/tfjs";
import { evaluate } from "../../engine";
import { multiLabelLoss } from "../../losses";
import {
  choiceBalanceLoss,
  feedForward,
  mixtureOfExperts,
  type MixtureConfig,
  type MixtureOutput,
  type Module,
  type Weights,
} from "../../model";
import { taskLabelNames, type TaskTensors } from "../tasks";
import type { Arm } from "./arm";

const { length: emotions } = taskLabelNames.emotion_head;

/** The emotion head as two layers: width -> hidden -> 7 scores. */
export function denseHead(width: number, hidden: number): Arm {
  const head = feedForward("emotion_head", { inputs: width, hidden, outputs: emotions, depth: 0 });
  return {
    blueprint: head.blueprint,
    loss: (weights, { features, labels }) =>
      tf.tidy(() => multiLabelLoss(head.apply(weights, features), emotionOf(labels))),
  };
}

/** Shape of a head of experts. */
export interface ExpertHeadOptions {
  readonly width: number;
  /** Hidden units that answer a text, over its k experts together: those of the dense head that it is held against. */
  readonly hidden: number;
  readonly experts: number;
  readonly k: number;
  /** Weight of the load-balance loss; default .01. */
  readonly balance?: number;
}

/** An emotion head of experts. */
export interface ExpertArm extends Arm {
  /** Share of all choices that went to each expert. */
  load(weights: Weights, items: TaskTensors): number[];
}

/**
 * The emotion head as experts of hidden / k units, of which k answer a text: as many active weights as `denseHead`, but for the
 * router.
 *
 * @throws RangeError unless k divides the hidden units
 * @see 000-S16, 000-E8
 */
export function expertHead({ width, hidden, experts, k, balance = 0.01 }: ExpertHeadOptions): ExpertArm {
  if (hidden % k !== 0) throw new RangeError(`hidden: expected a multiple of k = ${k}, got ${hidden}`);
  const config: MixtureConfig = { width, hidden: hidden / k, outputs: emotions, experts, k, depth: 0 };
  const head: Module<tf.Tensor2D, MixtureOutput> = mixtureOfExperts("emotion_head", config);
  return {
    blueprint: head.blueprint,
    loss: (weights, { features, labels }, stream) =>
      tf.tidy(() => {
        const { output, routing } = head.apply(weights, features);
        const loss = multiLabelLoss(output, emotionOf(labels));
        return stream === undefined ? loss : loss.add<tf.Scalar>(choiceBalanceLoss(routing).mul(balance));
      }),
    load: (weights, { features }) => {
      const shares = evaluate(() => head.apply(weights, features).routing.chosen.mean(0).div(k));
      return [...shares];
    },
  };
}

function emotionOf(labels: tf.Tensor2D): tf.Tensor2D {
  return labels.slice([0, 0], [-1, emotions]);
}
