import * as tf from "@tensorflow/tfjs";

/**
 * (x - mean) / sqrt(variance + ε) · scale + shift over the last axis, with population variance.
 *
 * One operation with a gradient of its own: with x̂ the normalised rows and g = dy · scale, dx = (g - mean g - x̂ mean(g x̂)) / sd.
 *
 * @param x [..., N]
 * @param scale [N]
 * @param shift [N]
 * @param epsilon added to the variance
 */
export function normalize(x: tf.Tensor, scale: tf.Tensor, shift: tf.Tensor, epsilon: number): tf.Tensor {
  const run = tf.customGrad((...inputs) => {
    const [states, gain, offset, save] = inputs as [tf.Tensor, tf.Tensor, tf.Tensor, tf.GradSaveFunc];
    const centered = states.sub(states.mean(-1, true));
    const inverse = centered.square().mean(-1, true).add(epsilon).rsqrt();
    const unit = centered.mul(inverse);
    save([unit, inverse, gain]);
    return { value: unit.mul(gain).add(offset), gradFunc: normalizeGradient };
  });
  return tf.tidy(() => run(x, scale, shift));
}

function normalizeGradient(dy: tf.Tensor, saved: tf.Tensor[]): tf.Tensor[] {
  const [unit, inverse, gain] = saved as [tf.Tensor, tf.Tensor, tf.Tensor];
  const rows = unit.shape.map((_, axis) => axis).slice(0, -1);
  const along = dy.mul(unit);
  const inner = dy.mul(gain);
  const share = unit.mul(inner.mul(unit).mean(-1, true));
  const dx = inner.sub(inner.mean(-1, true)).sub(share).mul(inverse);
  return [dx, along.sum(rows), dy.sum(rows)];
}
