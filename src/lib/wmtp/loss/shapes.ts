import type * as tf from "@tensorflow/tfjs";

/** A shape as text: "[2, 3]". */
export function show(shape: readonly number[]): string {
  return `[${shape.join(", ")}]`;
}

/** Throws a TypeError that names the argument and both shapes unless a tensor has the expected shape. */
export function requireShape(name: string, tensor: tf.Tensor, expected: readonly number[]): void {
  if (show(tensor.shape) !== show(expected)) {
    throw new TypeError(`${name}: expected shape ${show(expected)}, got ${show(tensor.shape)}`);
  }
}

/** Throws a TypeError unless a tensor has as many axes as are named: `requireAxes("logits", x, "B, S, H, V")`. */
export function requireAxes(name: string, tensor: tf.Tensor, axes: string): void {
  if (tensor.rank !== axes.split(",").length || tensor.size === 0) {
    throw new TypeError(`${name}: expected shape [${axes}], got ${show(tensor.shape)}`);
  }
}
