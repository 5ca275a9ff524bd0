import * as tf from "@tensorflow/tfjs";

/**
 * log σ(x) = -log(1 + e^-x), finite for any finite x, with the gradient σ(-x).
 *
 * (Inside `tf.tidy` the gradient of `tf.logSigmoid` fails: it reads an input that has been disposed.)
 *
 * @param x any shape
 */
export function logSigmoid<T extends tf.Tensor>(x: T): T {
  return tf.tidy(() => x.neg().softplus().neg());
}
