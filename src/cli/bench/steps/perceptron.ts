import * as tf from "@tensorflow/tfjs";
import { multiLabelLoss } from "../../../lib/losses";
import { feedForward } from "../../../lib/model";
import { ids, scattered } from "./filled";
import type { Work } from "./work";

/** Size of a perceptron with one hidden layer, and of its batch. */
export interface PerceptronSize {
  readonly batch: number;
  readonly inputs: number;
  readonly hidden: number;
  readonly outputs: number;
}

/** A training step of a multi-label perceptron on dense features, with AdamW. */
export function perceptronWork({ batch, inputs, hidden, outputs }: PerceptronSize): Work {
  const layers = feedForward("perceptron", { inputs, hidden, outputs, depth: 1, activation: "relu" });
  const features = tf.tensor2d(scattered(batch * inputs, 100), [batch, inputs]).mul(50);
  const labels = ids([batch, outputs], 2).toFloat();
  return {
    blueprint: layers.blueprint,
    updates: true,
    loss: (weights) => multiLabelLoss(layers.apply(weights, features), labels),
  };
}
