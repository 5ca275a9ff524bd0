import type * as tf from "@tensorflow/tfjs";
import type { Module } from "../module";
import { normalize } from "../ops/normalize";
import { weight } from "../weights";

/** Shape of a layer norm. */
export interface LayerNormConfig {
  readonly width: number;
  /** Depth of its parameters, see `Parameter.depth`. */
  readonly depth: number;
  /** Added to the variance; default 1e-5, as PyTorch's. */
  readonly epsilon?: number;
}

/**
 * Layer normalisation of the last axis to mean 0 and (population) variance 1, then scaled and shifted.
 *
 * Parameters: `scale` [width], from 1, and `shift` [width], from 0 (PyTorch: weight and bias).
 *
 * @see Ba, Kiros, Hinton 2016
 */
export function layerNorm(
  path: string,
  { width, depth, epsilon = 1e-5 }: LayerNormConfig,
): Module<tf.Tensor, tf.Tensor> {
  const scale = `${path}/scale`;
  const shift = `${path}/shift`;
  return {
    blueprint: [
      { name: scale, shape: [width], initial: "ones", depth, decay: false },
      { name: shift, shape: [width], initial: "zeros", depth, decay: false },
    ],
    apply: (weights, x) => normalize(x, weight(weights, scale), weight(weights, shift), epsilon),
  };
}
