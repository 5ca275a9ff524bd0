import * as tf from "@tensorflow/tfjs";
import { normalTensor } from "../../../../src/lib/engine";
import type { Blueprint } from "../../../../src/lib/model/parameter";
import { allocate, type Weights } from "../../../../src/lib/model/weights";
import { stream } from "../../../../src/lib/random";

/** Weights that are all different from 0, so that no layer is the identity. */
export function wildWeights(blueprint: Blueprint, deviation = 0.3): Weights {
  const weights = allocate(blueprint, stream(1));
  for (const [name, variable] of weights) {
    variable.assign(normalTensor(stream(2).split(name), variable.shape as [number], { deviation }));
  }
  return weights;
}

/** Points of a square grid over [-reach, reach]^2, at the midpoints of cells, and the area of a cell. */
export function square(reach: number, cells: number): { readonly points: tf.Tensor2D; readonly area: number } {
  const at = (i: number): number => -reach + (2 * reach * (i + 0.5)) / cells;
  const rows = Array.from({ length: cells * cells }, (_, i) => [at(Math.floor(i / cells)), at(i % cells)]);
  return { points: tf.tensor2d(rows), area: ((2 * reach) / cells) ** 2 };
}
