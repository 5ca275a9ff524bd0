import * as tf from "@tensorflow/tfjs";
import type { Weights } from "../../../lib/model";

/** Numbers that every language computes alike: entry k of array n is 0.02 sin(0.7 k + n). */
export function wave(size: number, n: number): Float32Array {
  return Float32Array.from({ length: size }, (_, k) => 0.02 * Math.sin(0.7 * k + n));
}

/** Fills the kernels and tables of a model, in their order, with waves 0, 1, ...; biases and norms stay as they start. */
export function fill(weights: Weights): void {
  const kernels = [...weights.values()].filter(({ rank }) => rank === 2);
  for (const [n, kernel] of kernels.entries()) {
    tf.tidy(() => {
      kernel.assign(tf.tensor(wave(kernel.size, n), kernel.shape));
    });
  }
}

/** Whole numbers that every language computes alike: entry k is 7 k + ⌊k / 5⌋ modulo `bound`. */
export function ids(shape: [number, number], bound: number): tf.Tensor2D {
  const values = Int32Array.from({ length: shape[0] * shape[1] }, (_, k) => (7 * k + Math.floor(k / 5)) % bound);
  return tf.tensor2d(values, shape, "int32");
}
