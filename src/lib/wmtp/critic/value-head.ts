import * as tf from "@tensorflow/tfjs";
import { requireInteger } from "../../arguments";
import { dense, joinBlueprints, type Module } from "../../model";

/** Shape of a value head. */
export interface ValueHeadConfig {
  /** Width of the states that it reads, h; at least 2. */
  readonly width: number;
  /** Depth of its parameters, see `Parameter.depth`. */
  readonly depth: number;
}

/**
 * Reads a state's value: Linear(h, h / 2), ReLU, Linear(h / 2, 1). [B, S, h] -> [B, S].
 *
 * Parameters: `hidden/kernel`, `hidden/bias`, `value/kernel`, `value/bias`.
 *
 * @see 004-S2, recorded
 */
export function valueHead(path: string, { width, depth }: ValueHeadConfig): Module<tf.Tensor3D, tf.Tensor2D> {
  requireInteger("width", width, { min: 2 });
  const half = Math.floor(width / 2);
  const hidden = dense(`${path}/hidden`, { inputs: width, outputs: half, depth });
  const value = dense(`${path}/value`, { inputs: half, outputs: 1, depth });
  return {
    blueprint: joinBlueprints([hidden.blueprint, value.blueprint]),
    apply: (weights, states) =>
      tf.tidy(() => value.apply(weights, hidden.apply(weights, states).relu()).squeeze<tf.Tensor2D>([2])),
  };
}
