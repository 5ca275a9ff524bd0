import * as tf from "@tensorflow/tfjs";

/** How heads mix positions. */
export interface AttendOptions {
  readonly heads: number;
  /** Whether a position sees itself and earlier ones only; default false. */
  readonly causal?: boolean;
  /** [B, S]: 1 for a token, 0 for padding; default all tokens. */
  readonly mask?: tf.Tensor2D | undefined;
  /** Multiplies the attention weights [B, H, S, S], as dropout does; default none. */
  readonly factors?: tf.Tensor | undefined;
}

/** Far below any score, and finite, so that a row without any token gives no NaN. */
const hidden = -1e9;

/**
 * softmax(Q Kᵀ / √(D / heads)) V for each head.
 *
 * One operation with a gradient of its own. With weights P and output O, the gradient of the scores is P (dP - rowsum(dO O)),
 * which needs no second pass over [B, H, S, S] for the softmax's row sums (dropout included).
 *
 * @param qkv [B, S, 3 D], queries, keys and values side by side
 * @returns [B, S, D], heads side by side
 * @see Vaswani et al. 2017; Dao et al. 2022, appendix B.2, for the row sums
 */
export function attend(qkv: tf.Tensor3D, { heads, causal = false, mask, factors }: AttendOptions): tf.Tensor3D {
  return tf.tidy(() => {
    const barrier = barrierOf(qkv.shape[1], causal, mask);
    const run = tf.customGrad((...inputs) => {
      const [packed, save] = inputs as [tf.Tensor3D, tf.GradSaveFunc];
      const [query, key, value] = tf.unstack(splitHeads(packed, heads)) as Triple;
      const scaled = query.mul(scaleOf(query));
      const scores = tf.matMul(scaled, key, false, true);
      const weights = tf.softmax(barrier === undefined ? scores : scores.add(barrier));
      const mixed = tf.matMul(times(weights, factors), value);
      save([scaled, key, value, weights, mixed, ...(factors === undefined ? [] : [factors])]);
      return { value: joinHeads(mixed), gradFunc: attendGradient };
    });
    return run(qkv) as tf.Tensor3D;
  });
}

type Triple = [tf.Tensor, tf.Tensor, tf.Tensor];

function attendGradient(dy: tf.Tensor, saved: tf.Tensor[]): tf.Tensor {
  const [scaled, key, value, weights, mixed, factors] = saved as [...Triple, tf.Tensor, tf.Tensor, tf.Tensor?];
  const [, heads] = scaled.shape as [number, number];
  const [batch, length, width] = dy.shape as [number, number, number];
  const outer = dy.reshape([batch, length, heads, width / heads]).transpose([0, 2, 1, 3]);
  const change = times(tf.matMul(outer, value, false, true), factors);
  const scores = weights.mul(change.sub(outer.mul(mixed).sum(-1, true)));
  const query = tf.matMul(scores, key).mul(scaleOf(scaled));
  const parts = [query, tf.matMul(scores, scaled, true), tf.matMul(times(weights, factors), outer, true)];
  return tf
    .stack(parts)
    .transpose([1, 3, 0, 2, 4])
    .reshape([batch, length, 3 * width]);
}

/** [B, S, 3 D] -> [3, B, H, S, D / H]. */
function splitHeads(packed: tf.Tensor3D, heads: number): tf.Tensor {
  const [batch, length, triple] = packed.shape;
  return packed.reshape([batch, length, 3, heads, triple / (3 * heads)]).transpose([2, 0, 3, 1, 4]);
}

/** [B, H, S, D / H] -> [B, S, D]. */
function joinHeads(mixed: tf.Tensor): tf.Tensor {
  const [batch, heads, length, width] = mixed.shape as [number, number, number, number];
  return mixed.transpose([0, 2, 1, 3]).reshape([batch, length, heads * width]);
}

function scaleOf({ shape }: tf.Tensor): number {
  return 1 / Math.sqrt(shape.at(-1)!);
}

function times(weights: tf.Tensor, factors: tf.Tensor | undefined): tf.Tensor {
  return factors === undefined ? weights : weights.mul(factors);
}

/** What is added to the scores: far below 0 at keys that may not be seen, 0 elsewhere. [B or 1, 1, S or 1, S]. */
function barrierOf(length: number, causal: boolean, mask?: tf.Tensor2D): tf.Tensor | undefined {
  const padding = mask === undefined ? undefined : tf.sub(1, mask).mul(hidden).expandDims(1).expandDims(1);
  const future = causal
    ? tf.linalg
        .bandPart(tf.ones([length, length]), -1, 0)
        .sub(1)
        .mul(-hidden)
    : undefined;
  return padding === undefined ? future : future === undefined ? padding : padding.add(future);
}
