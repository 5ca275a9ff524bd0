import * as tf from "@tensorflow/tfjs";
import type { Weights } from "../../../lib/model";

const MODULUS = 10007;

/**
 * Numbers within ±0.035 that every language computes alike: entry k of array n is
 * 0.07 (((31 k² + 7,919 k + 104,729 n) mod 10,007) / 10,006 − 1/2). As matrices they have full rank; a sine wave has rank 2, and
 * AdamW then magnifies the float noise of gradients that should be zero, so that two right programs part within ten steps.
 */
export function scattered(size: number, n: number): Float32Array {
  return Float32Array.from({ length: size }, (_, k) => {
    const residue = (31 * k * k + 7919 * k + 104_729 * n) % MODULUS;
    return 0.07 * (residue / (MODULUS - 1) - 0.5);
  });
}

/** Fills the kernels and tables of a model, in their order, with arrays 0, 1, ...; biases and norms stay as they start. */
export function fill(weights: Weights): void {
  const kernels = [...weights.values()].filter(({ rank }) => rank === 2);
  for (const [n, kernel] of kernels.entries()) {
    tf.tidy(() => {
      kernel.assign(tf.tensor(scattered(kernel.size, n), kernel.shape));
    });
  }
}

/** Whole numbers that every language computes alike: entry k is 7 k + ⌊k / 5⌋ modulo `bound`. */
export function ids(shape: [number, number], bound: number): tf.Tensor2D {
  const values = Int32Array.from({ length: shape[0] * shape[1] }, (_, k) => (7 * k + Math.floor(k / 5)) % bound);
  return tf.tensor2d(values, shape, "int32");
}
