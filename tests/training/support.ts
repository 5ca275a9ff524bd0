import * as tf from "@tensorflow/tfjs";
import type { Weights } from "../../src/lib/model";
import type { Gradients } from "../../src/lib/training";

/** A tensor as nested numbers says it: [1, 2] or [[1, 2], [3, 4]]. */
export type Nested = number | number[] | number[][];

/** Variables from numbers; inside a scope, which frees them. */
export function weightsOf(values: Readonly<Record<string, Nested>>): Weights {
  return new Map(
    Object.entries(values).map(([name, value]) => [name, tf.variable(tf.tensor(value, undefined, "float32"))]),
  );
}

/** Gradients from numbers. */
export function gradientsOf(values: Readonly<Record<string, Nested>>): Gradients {
  return new Map(Object.entries(values).map(([name, value]) => [name, tf.tensor(value, undefined, "float32")]));
}

/** What a model's weights hold, for bit-wise comparison. */
export function valuesOf(tensors: ReadonlyMap<string, tf.Tensor>): Record<string, number[]> {
  return Object.fromEntries([...tensors].map(([name, tensor]) => [name, [...tensor.dataSync()]]));
}
