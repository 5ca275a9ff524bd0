import * as tf from "@tensorflow/tfjs";
import { normalTensor, seededInitializer, uniformTensor } from "../engine";
import type { Stream } from "../random";
import { joinBlueprints, type Blueprint, type Parameter } from "./parameter";

/** The trained tensors of a model by the names of its blueprint. Dispose with `disposeWeights`. */
export type Weights = ReadonlyMap<string, tf.Variable>;

/**
 * Allocates and initialises a model. Each weight draws from a stream of its own, split by its name, so that adding a part
 * changes no other part.
 *
 * @returns one float32 variable a parameter; the caller disposes them
 * @throws RangeError for a blueprint with a repeated name or an impossible shape
 */
export function allocate(blueprint: Blueprint, stream: Stream): Weights {
  return new Map(
    joinBlueprints([blueprint]).map((parameter) => [
      parameter.name,
      tf.tidy(() => tf.variable(initialValue(parameter, stream.split(parameter.name)))),
    ]),
  );
}

/** Frees all variables. */
export function disposeWeights(weights: Weights): void {
  for (const variable of weights.values()) variable.dispose();
}

/**
 * One weight.
 *
 * @throws RangeError that names the weight if the model has none of that name
 */
export function weight(weights: Weights, name: string): tf.Variable {
  const variable = weights.get(name);
  if (variable === undefined) throw new RangeError(`weights: expected "${name}", which this model does not have`);
  return variable;
}

function initialValue({ shape, initial }: Parameter, stream: Stream): tf.Tensor {
  const dimensions = [...shape];
  if (initial === "zeros") return tf.zeros(dimensions);
  if (initial === "ones") return tf.ones(dimensions);
  if (typeof initial === "object") {
    if ("uniform" in initial) return uniformTensor(stream, dimensions as [number], -initial.uniform, initial.uniform);
    return normalTensor(stream, dimensions as [number], { deviation: initial.normal });
  }
  return seededInitializer(initial, stream).apply(dimensions);
}
