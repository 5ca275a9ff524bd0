import * as tf from "@tensorflow/tfjs";
import { weight, type Weights } from "../model";
import type { Gradients } from "./gradients";
import type { RateOf } from "./optimizer";

/** One weight in one step. */
export interface Update {
  readonly name: string;
  readonly variable: tf.Variable;
  readonly gradient: tf.Tensor;
  /** Learning rate, at least 0. */
  readonly rate: number;
}

/**
 * The weights that move in this step: those with a gradient.
 *
 * @throws RangeError that names a weight which the model lacks, or whose rate is not a number of at least 0
 * @throws TypeError that names a weight whose gradient has another shape
 */
export function updatesOf(weights: Weights, gradients: Gradients, rate: RateOf): Update[] {
  return [...gradients].map(([name, gradient]) => {
    const variable = weight(weights, name);
    if (!tf.util.arraysEqual(variable.shape, gradient.shape)) {
      throw new TypeError(
        `gradient of "${name}": expected shape [${variable.shape.join(", ")}], got [${gradient.shape.join(", ")}]`,
      );
    }
    const value = rate(name);
    if (!(value >= 0 && value < Infinity)) {
      throw new RangeError(`rate of "${name}": expected a number of at least 0, got ${value}`);
    }
    return { name, variable, gradient, rate: value };
  });
}

/**
 * Puts updates together that one chain of operations can make. An operation costs about 8 us however short the vector is,
 * and more than half of a transformer's weights are biases and norms: all vectors of one kind go as one. A matrix would
 * have to be reshaped, copied and cut again, which costs as much as it saves, so it goes alone.
 *
 * @param kindOf what updates must have in common to share their operations
 */
export function fuse(updates: readonly Update[], kindOf: (update: Update) => string): Update[][] {
  const groups = new Map<string, Update[]>();
  for (const update of updates) {
    const key = update.variable.rank === 1 ? `vectors ${kindOf(update)}` : `weight ${update.name}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [update]);
    else group.push(update);
  }
  return [...groups.values()];
}

/** One tensor for a group: its only member as it is, or its vectors end to end. */
export function join(tensors: readonly tf.Tensor[]): tf.Tensor {
  return tensors.length === 1 ? tensors[0]! : tf.concat1d(tensors as tf.Tensor1D[]);
}

/** The inverse of `join`. */
export function cut(joined: tf.Tensor, group: readonly Update[]): tf.Tensor[] {
  if (group.length === 1) return [joined];
  return tf.split(
    joined,
    group.map(({ variable }) => variable.size),
  );
}

/** The rates of a group as they multiply its joined tensor: a scalar if all are equal, else a vector. */
export function rateTensor(group: readonly Update[]): tf.Tensor {
  const first = group[0]!.rate;
  if (group.every(({ rate }) => rate === first)) return tf.scalar(first);
  const rates = new Float32Array(group.reduce((size, { variable }) => size + variable.size, 0));
  let start = 0;
  for (const { rate, variable } of group) rates.fill(rate, start, (start += variable.size));
  return tf.tensor1d(rates);
}
