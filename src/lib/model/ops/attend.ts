import * as tf from "@tensorflow/tfjs";

/** How heads mix positions. */
export interface AttendOptions {
  readonly heads: number;
  /** Whether a position sees itself and earlier ones only. */
  readonly causal?: boolean;
  /** [B, S]: 1 for a token, 0 for padding. */
  readonly mask?: tf.Tensor2D | undefined;
  /** Applied to the attention weights [B, H, S, S]. */
  readonly drop?: (weights: tf.Tensor) => tf.Tensor;
}

/** Far below any score, and finite, so that a row without any token gives no NaN. */
const hidden = -1e9;

/**
 * softmax(Q Kᵀ / √(D / heads)) V for each head.
 *
 * @param qkv [B, S, 3 D], queries, keys and values side by side
 * @returns [B, S, D], heads side by side
 */
export function attend(qkv: tf.Tensor3D, { heads, causal = false, mask, drop }: AttendOptions): tf.Tensor3D {
  const [batch, length, triple] = qkv.shape;
  const width = triple / 3;
  return tf.tidy(() => {
    const parts = qkv.reshape([batch, length, 3, heads, width / heads]).transpose([2, 0, 3, 1, 4]);
    const [query, key, value] = tf.unstack(parts) as [tf.Tensor4D, tf.Tensor4D, tf.Tensor4D];
    const scores = tf.matMul(query.mul(Math.sqrt(heads / width)), key, false, true);
    const weights = tf.softmax(shield(scores, causal, mask));
    const mixed = tf.matMul<tf.Tensor4D>(drop === undefined ? weights : drop(weights), value);
    return mixed.transpose([0, 2, 1, 3]).reshape([batch, length, width]);
  });
}

/** Scores [B, H, S, S] with the keys that may not be seen far below all others. */
function shield(scores: tf.Tensor, causal: boolean, mask?: tf.Tensor2D): tf.Tensor {
  const [batch, , length] = scores.shape as [number, number, number, number];
  const padded = mask === undefined ? scores : scores.add(tf.sub(1, mask).mul(hidden).reshape([batch, 1, 1, length]));
  return causal ? padded.add(future(length)) : padded;
}

/** [S, S]: far below 0 above the diagonal, 0 elsewhere. */
function future(length: number): tf.Tensor {
  return tf.linalg
    .bandPart(tf.ones([length, length]), -1, 0)
    .sub(1)
    .mul(-hidden);
}
