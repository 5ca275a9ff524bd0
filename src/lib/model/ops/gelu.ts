import * as tf from "@tensorflow/tfjs";

/** x Φ(x), Φ the normal distribution function, exact (not the tanh approximation). Any shape. */
export function gelu(x: tf.Tensor): tf.Tensor {
  return tf.tidy(() => x.mul(x.mul(Math.SQRT1_2).erf().add(1).mul(0.5)));
}
