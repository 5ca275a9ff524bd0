import * as tf from "@tensorflow/tfjs";

/**
 * x W + b on the last axis. Leading axes are flattened into one matrix product, which is much faster than tfjs's batched one.
 *
 * @param x [..., N]
 * @param kernel [N, M]
 * @param bias [M]; left out for none
 * @returns [..., M]
 * @throws RangeError if the last axis of x is not N
 */
export function affine(x: tf.Tensor, kernel: tf.Tensor, bias?: tf.Tensor): tf.Tensor {
  const [inputs, outputs] = kernel.shape as [number, number];
  if (x.shape.at(-1) !== inputs) {
    throw new RangeError(`x: expected [..., ${inputs}], got [${x.shape.join(", ")}]`);
  }
  return tf.tidy(() => {
    const product = x.reshape([-1, inputs]).matMul(kernel);
    const sum = bias === undefined ? product : product.add(bias);
    return sum.reshape([...x.shape.slice(0, -1), outputs]);
  });
}
