import * as tf from "@tensorflow/tfjs";
import { dense, joinBlueprints, type Module } from "../../model";
import { taskLabelNames, taskLoss, taskNames } from "../tasks";
import type { Arm } from "./arm";

/** One encoder for all four heads: width -> hidden (ReLU) -> 15 scores. */
export function sharedEncoder(width: number, hidden: number): Arm {
  return armOf([encoder("backbone", width, hidden)]);
}

/** An encoder for each of the four heads, as wide as lets all four have at least the weights of a shared one of `hidden` units. */
export function separateEncoders(width: number, hidden: number): Arm {
  const outputs = taskNames.reduce((sum, task) => sum + taskLabelNames[task].length, 0);
  const own = Math.ceil((hidden * (width + 1 + outputs)) / (taskNames.length * (width + 1) + outputs));
  return armOf(taskNames.map((task) => encoder(`${task.replace("_head", "")}_encoder`, width, own)));
}

interface Encoder {
  readonly module: Module<tf.Tensor, tf.Tensor>;
  readonly hidden: number;
}

function encoder(path: string, inputs: number, outputs: number): Encoder {
  return { module: dense(`${path}/dense`, { inputs, outputs, depth: 0, initial: "heNormal" }), hidden: outputs };
}

/** Heads on one encoder for all, or on one each. */
function armOf(encoders: readonly Encoder[]): Arm {
  const heads = taskNames.map((task, i) => {
    const { hidden } = encoders[i % encoders.length]!;
    return dense(`${task}/dense`, { inputs: hidden, outputs: taskLabelNames[task].length, depth: 2 });
  });
  return {
    blueprint: joinBlueprints([...encoders.map(({ module }) => module), ...heads].map(({ blueprint }) => blueprint)),
    loss: (weights, { features, labels }) =>
      tf.tidy(() => {
        const states = encoders.map(({ module }) => module.apply(weights, features).relu());
        const scores = heads.map((head, i) => head.apply(weights, states[i % states.length]!));
        return taskLoss(tf.concat(scores, 1) as tf.Tensor2D, labels);
      }),
  };
}
