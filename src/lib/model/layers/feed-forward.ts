import * as tf from "@tensorflow/tfjs";
import type { Module } from "../module";
import { joinBlueprints } from "../parameter";
import { gelu } from "../ops/gelu";
import { dense } from "./dense";
import { dropped } from "./dropped";

/** Non-linearity between two affine layers: x Φ(x), or max(x, 0). */
export type Activation = "gelu" | "relu";

/** Shape of a two-layer perceptron. */
export interface FeedForwardConfig {
  readonly inputs: number;
  readonly hidden: number;
  /** Default `inputs`. */
  readonly outputs?: number;
  /** Depth of its parameters, see `Parameter.depth`. */
  readonly depth: number;
  /** Default "gelu" (PyTorch's encoder layer: "relu"). */
  readonly activation?: Activation;
  /** Rate of dropout on the hidden layer while training; default 0. */
  readonly dropout?: number;
}

/**
 * Two affine layers with a non-linearity between: [..., inputs] -> [..., outputs].
 *
 * Parameters: those of `dense` under `hidden` and `output`.
 */
export function feedForward(path: string, config: FeedForwardConfig): Module<tf.Tensor, tf.Tensor> {
  const { inputs, hidden: width, outputs = inputs, depth, activation = "gelu", dropout = 0 } = config;
  const hidden = dense(`${path}/hidden`, { inputs, outputs: width, depth });
  const output = dense(`${path}/output`, { inputs: width, outputs, depth });
  return {
    blueprint: joinBlueprints([hidden.blueprint, output.blueprint]),
    apply: (weights, x, mode) =>
      tf.tidy(() => {
        const activated = activate(hidden.apply(weights, x), activation);
        return output.apply(weights, dropped(activated, dropout, `${path}/hidden`, mode));
      }),
  };
}

function activate(x: tf.Tensor, activation: Activation): tf.Tensor {
  return activation === "gelu" ? gelu(x) : x.relu();
}
