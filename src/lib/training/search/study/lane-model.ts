import * as tf from "@tensorflow/tfjs";
import { requireInteger } from "../../../arguments";
import { allocate, dense, disposeWeights, joinBlueprints, weight, type Blueprint, type Weights } from "../../../model";
import { gelu } from "../../../model/ops/gelu";
import type { Stream } from "../../../random";

/** A shared layer and heads on vectors: the smallest model with the modules that the papers tune one by one. */
export interface VectorModel {
  /** Numbers of a vector. */
  readonly inputs: number;
  /** Units of the shared layer, a GELU of an affine map. */
  readonly hidden: number;
  /** Labels that each head gives scores for. */
  readonly heads: Readonly<Record<string, number>>;
}

/** What a vector model trains: `backbone/hidden/...` and `<head>_head/...`. */
export function vectorBlueprint({ inputs, hidden, heads }: VectorModel): Blueprint {
  return joinBlueprints([
    dense("backbone/hidden", { inputs, outputs: hidden, depth: 1 }).blueprint,
    ...Object.entries(heads).map(
      ([name, outputs]) => dense(`${name}_head`, { inputs: hidden, outputs, depth: 2 }).blueprint,
    ),
  ]);
}

/**
 * Weights of equal models side by side. The shared layers form one wide layer, kernel [inputs, lanes x hidden] and bias
 * [lanes x hidden]; heads have kernels [lanes, hidden, outputs] and biases [lanes, 1, outputs]. All lanes start from the
 * same numbers.
 */
export function allocateLanes(model: VectorModel, lanes: number, stream: Stream): Weights {
  requireInteger("lanes", lanes, { min: 1 });
  const single = allocate(vectorBlueprint(model), stream);
  const wide = new Map(
    Array.from(single, ([name, variable]) => [name, tf.tidy(() => tf.variable(widened(name, variable, lanes)))]),
  );
  disposeWeights(single);
  return wide;
}

function widened(name: string, variable: tf.Tensor, lanes: number): tf.Tensor {
  if (isShared(name)) return variable.tile(variable.rank === 1 ? [lanes] : [1, lanes]);
  return (variable.rank === 1 ? variable.reshape([1, 1, -1]) : variable.expandDims(0)).tile([lanes, 1, 1]);
}

/**
 * One number a lane, in a shape that multiplies a weight of `allocateLanes`.
 *
 * @param values by lane
 * @param hidden units of the shared layer
 */
export function laneFactors(name: string, values: readonly number[], hidden: number): tf.Tensor {
  if (!isShared(name)) return tf.tensor3d([...values], [values.length, 1, 1]);
  return tf.tensor1d(values.flatMap((value) => new Array<number>(hidden).fill(value)));
}

/**
 * Scores of all lanes.
 *
 * @param vectors [N, inputs]
 * @returns by head, [lanes, N, outputs]
 */
export function applyLanes(
  model: VectorModel,
  weights: Weights,
  vectors: tf.Tensor2D,
): Readonly<Record<string, tf.Tensor3D>> {
  const kernel = weight(weights, "backbone/hidden/kernel") as tf.Tensor2D;
  const shared = gelu(tf.matMul(vectors, kernel).add(weight(weights, "backbone/hidden/bias")));
  const byLane = shared.reshape<tf.Tensor3D>([vectors.shape[0], -1, model.hidden]).transpose<tf.Tensor3D>([1, 0, 2]);
  return Object.fromEntries(
    Object.keys(model.heads).map((head) => {
      const scores = tf.matMul(byLane, weight(weights, `${head}_head/kernel`));
      return [head, scores.add(weight(weights, `${head}_head/bias`))];
    }),
  );
}

function isShared(name: string): boolean {
  return name.startsWith("backbone/");
}
