import * as tf from "@tensorflow/tfjs";
import { weight, type Weights } from "../../model";
import type { Gradients } from "../gradients";
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

/** Weights up to this size are fused: beyond it, copying costs more than the operations that it saves. */
const LARGEST_FUSED = 2 ** 15;

/**
 * Which weights can be laid end to end along their first axis: small ones of equal shape but for it. An operation costs about
 * 8 us however small the tensor is, and most weights of a transformer are biases and norms, so those go as one.
 */
export function fusionKey(name: string, { shape, size }: Pick<tf.Tensor, "shape" | "size">): string {
  return shape.length > 0 && size <= LARGEST_FUSED ? `rows of ${shape.slice(1).join(" x ")}` : name;
}

/**
 * Puts updates together that one chain of operations can make.
 *
 * @param kindOf what updates must have in common to share their operations, apart from their form
 */
export function fuse(updates: readonly Update[], kindOf: (update: Update) => string): Update[][] {
  return groupedBy(updates, (update) => `${fusionKey(update.name, update.variable)}, ${kindOf(update)}`);
}

/** Groups of equal key, in the order of their first members. */
export function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups.values()];
}

/** One tensor for a group: its only member as it is, or its members end to end along the first axis. */
export function join(tensors: readonly tf.Tensor[]): tf.Tensor {
  return tensors.length === 1 ? tensors[0]! : tf.concat([...tensors], 0);
}

/** The inverse of `join`, for members shaped like `like`. */
export function cut(joined: tf.Tensor, like: readonly tf.Tensor[]): tf.Tensor[] {
  if (like.length === 1) return [joined];
  return tf.split(
    joined,
    like.map(({ shape }) => shape[0]),
    0,
  );
}

/** The rates of a group as they multiply its joined tensor: a scalar if all are equal, else one a row. */
export function rateTensor(group: readonly Update[]): tf.Tensor {
  const [{ rate: first, variable }] = group as readonly [Update];
  if (group.every(({ rate }) => rate === first)) return tf.scalar(first);
  const rates = group.flatMap((update) => new Array<number>(update.variable.shape[0]).fill(update.rate));
  return tf.tensor(rates, [rates.length, ...variable.shape.slice(1).map(() => 1)]);
}
