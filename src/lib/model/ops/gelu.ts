import * as tf from "@tensorflow/tfjs";

/**
 * x Φ(x), Φ the normal distribution function, exact (not the tanh approximation). Any shape.
 *
 * One operation with a gradient of its own, dy (Φ(x) + x φ(x)).
 *
 * @see Hendrycks, Gimpel 2016
 */
export function gelu<T extends tf.Tensor>(x: T): T {
  const run = tf.customGrad((...inputs) => {
    const [input, save] = inputs as [tf.Tensor, tf.GradSaveFunc];
    const share = input.mul(Math.SQRT1_2).erf().add(1).mul(0.5);
    save([input, share]);
    return { value: input.mul(share), gradFunc: geluGradient };
  });
  return tf.tidy(() => run(x)) as T;
}

function geluGradient(dy: tf.Tensor, saved: tf.Tensor[]): tf.Tensor {
  const [x, share] = saved as [tf.Tensor, tf.Tensor];
  const density = x
    .square()
    .mul(-0.5)
    .exp()
    .mul(1 / Math.sqrt(2 * Math.PI));
  return dy.mul(density.mul(x).add(share));
}
