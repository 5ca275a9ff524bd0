import * as tf from "@tensorflow/tfjs";

/**
 * Layer normalisation with a scale and a shift for each lane, as one operation with a gradient of its own.
 *
 * @param x [L, N, D]
 * @param scale [L, 1, D]
 * @param shift [L, 1, D]
 * @see `normalize` of the model, which this is for one lane; Ba, Kiros, Hinton 2016
 */
export function stackedNorm(x: tf.Tensor, scale: tf.Tensor, shift: tf.Tensor, epsilon = 1e-5): tf.Tensor {
  const run = tf.customGrad((...inputs) => {
    const [states, gain, offset, save] = inputs as [tf.Tensor, tf.Tensor, tf.Tensor, tf.GradSaveFunc];
    const centered = states.sub(states.mean(-1, true));
    const inverse = centered.square().mean(-1, true).add(epsilon).rsqrt();
    const unit = centered.mul(inverse);
    save([unit, inverse, gain]);
    return { value: unit.mul(gain).add(offset), gradFunc: normGradient };
  });
  return tf.tidy(() => run(x, scale, shift));
}

/** With x̂ the normalised rows and g = dy · scale: dx = (g - mean g - x̂ mean(g x̂)) / sd. */
function normGradient(dy: tf.Tensor, saved: tf.Tensor[]): tf.Tensor[] {
  const [unit, inverse, gain] = saved as [tf.Tensor, tf.Tensor, tf.Tensor];
  const inner = dy.mul(gain);
  const share = unit.mul(inner.mul(unit).mean(-1, true));
  const dx = inner.sub(inner.mean(-1, true)).sub(share).mul(inverse);
  return [dx, dy.mul(unit).sum(1, true), dy.sum(1, true)];
}
