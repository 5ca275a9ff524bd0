import * as tf from "@tensorflow/tfjs";
import type { AttendOptions } from "../../../src/lib/model/ops/attend";

/** Layer norm in plain operations, differentiated by tfjs. */
export function plainNormalize(x: tf.Tensor, scale: tf.Tensor, shift: tf.Tensor, epsilon: number): tf.Tensor {
  const { mean, variance } = tf.moments(x, -1, true);
  return x.sub(mean).div(variance.add(epsilon).sqrt()).mul(scale).add(shift);
}

/** GELU in plain operations. */
export function plainGelu(x: tf.Tensor): tf.Tensor {
  return x.mul(x.mul(Math.SQRT1_2).erf().add(1)).mul(0.5);
}

/** Attention in plain operations, head by head. */
export function plainAttend(qkv: tf.Tensor3D, { heads, causal = false, mask, factors }: AttendOptions): tf.Tensor {
  const [query, key, value] = tf.split(qkv, 3, 2).map((part) => tf.split(part, heads, 2));
  const length = qkv.shape[1];
  const seen = Array.from({ length: length * length }, (_, i) =>
    causal && i % length > Math.floor(i / length) ? 0 : 1,
  );
  const outputs = query!.map((q, h) => {
    const scores = tf.matMul(q, key![h]!, false, true).div(Math.sqrt(qkv.shape[2] / (3 * heads)));
    const allowed = tf.tensor(seen, [1, length, length]).mul(mask?.expandDims(1) ?? 1);
    const weights = tf.softmax(
      tf.where(allowed.add(tf.zeros(scores.shape)).greater(0), scores, tf.fill(scores.shape, -1e9)),
    );
    const kept = factors === undefined ? weights : weights.mul(factors.gather([h], 1).squeeze([1]));
    return tf.matMul(kept, value![h]!);
  });
  return tf.concat(outputs, 2);
}
