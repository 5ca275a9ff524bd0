import type * as tf from "@tensorflow/tfjs";
import type { Module } from "../module";
import type { Blueprint, Initial } from "../parameter";
import { affine } from "../ops/affine";
import { weight } from "../weights";

/** Shape of an affine layer. */
export interface DenseConfig {
  readonly inputs: number;
  readonly outputs: number;
  /** Depth of its parameters, see `Parameter.depth`. */
  readonly depth: number;
  /** Whether a bias is added; default true. */
  readonly bias?: boolean;
  /** Where the kernel starts; default "glorotUniform". The bias starts at 0. */
  readonly initial?: Initial;
}

/**
 * An affine layer, x W + b, on the last axis: [..., inputs] -> [..., outputs].
 *
 * Parameters: `kernel` [inputs, outputs] and `bias` [outputs] (PyTorch keeps the kernel transposed).
 */
export function dense(path: string, config: DenseConfig): Module<tf.Tensor, tf.Tensor> {
  const kernel = `${path}/kernel`;
  const bias = `${path}/bias`;
  return {
    blueprint: denseBlueprint(path, config),
    apply: (weights, x) =>
      config.bias === false
        ? affine(x, weight(weights, kernel))
        : affine(x, weight(weights, kernel), weight(weights, bias)),
  };
}

function denseBlueprint(path: string, { inputs, outputs, depth, bias = true, initial }: DenseConfig): Blueprint {
  const kernel = {
    name: `${path}/kernel`,
    shape: [inputs, outputs],
    initial: initial ?? "glorotUniform",
    depth,
    decay: true,
  } as const;
  if (!bias) return [kernel];
  return [kernel, { name: `${path}/bias`, shape: [outputs], initial: "zeros", depth, decay: false }];
}
