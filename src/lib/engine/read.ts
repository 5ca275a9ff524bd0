import * as tf from "@tensorflow/tfjs";

/** Lengths that are expected, axis by axis; null allows any. */
export type ExpectedShape = readonly (number | null)[];

/**
 * The values of a tensor, row-major, in double precision (exact for float32, int32 and bool). A copy: changing it changes
 * no tensor.
 *
 * Don't return it from `tf.tidy`, which walks through every entry of what it returns; `evaluate` does it right.
 *
 * @param shape what the tensor must look like, such as [null, 8]; default any
 * @throws TypeError for another shape, and for strings and complex numbers
 */
export function read(tensor: tf.Tensor, shape?: ExpectedShape): Float64Array {
  if (tensor.dtype === "string" || tensor.dtype === "complex64") {
    throw new TypeError(`read: expected a tensor of numbers, got ${tensor.dtype}`);
  }
  if (shape !== undefined && !fits(tensor.shape, shape)) {
    const wanted = shape.map((length) => length ?? "any").join(", ");
    throw new TypeError(`read: expected shape [${wanted}], got [${tensor.shape.join(", ")}]`);
  }
  return Float64Array.from(tensor.dataSync());
}

/**
 * The one number in a tensor.
 *
 * @throws TypeError unless the tensor has exactly one entry
 */
export function readScalar(tensor: tf.Tensor): number {
  if (tensor.size !== 1) throw new TypeError(`readScalar: expected one entry, got shape [${tensor.shape.join(", ")}]`);
  return read(tensor)[0] ?? NaN;
}

/**
 * Computes a tensor, reads it and leaves nothing behind: `evaluate(() => model.forward(x))`.
 *
 * @param shape what the result must look like; default any
 */
export function evaluate(compute: () => tf.Tensor, shape?: ExpectedShape): Float64Array {
  const result = tf.tidy(compute);
  try {
    return read(result, shape);
  } finally {
    result.dispose();
  }
}

function fits(shape: readonly number[], expected: ExpectedShape): boolean {
  return (
    shape.length === expected.length && expected.every((length, axis) => length === null || length === shape[axis])
  );
}
