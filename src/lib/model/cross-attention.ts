import * as tf from "@tensorflow/tfjs";
import { requireInteger } from "../arguments";
import { dense } from "./layers/dense";
import { dropped } from "./layers/dropped";
import { layerNorm } from "./layers/layer-norm";
import type { Sequence } from "./layers/sequence";
import type { Module } from "./module";
import { joinBlueprints } from "./parameter";

/** Shape of a cross-attention layer. */
export interface CrossAttentionConfig {
  /** Features of the sequence that asks, D. */
  readonly width: number;
  /** Features of the sequence that is asked; default `width`. */
  readonly contextWidth?: number;
  /** Number of heads; divides the width. */
  readonly heads: number;
  /** Depth of its parameters, see `Parameter.depth`. */
  readonly depth: number;
  /** Rate at which attention weights and answers are dropped while training; default 0. */
  readonly dropout?: number;
}

/** Two modalities: one asks, the other answers. */
export interface CrossInput {
  /** What asks, [B, S, D]. */
  readonly states: tf.Tensor3D;
  /** What is asked, [B, T, C], with its mask: padding is never attended to. */
  readonly context: Sequence;
}

/**
 * Multi-head attention from one sequence to another, softmax(Q Kᵀ / √(D / heads)) V, then an affine output.
 *
 * Parameters: those of `dense` under `query`, `key`, `value` and `output`. With one sequence on both sides it computes what
 * `selfAttention` does.
 *
 * @returns [B, S, D]
 * @throws RangeError unless the number of heads divides the width, or if the batches differ
 * @see 003-S4, 003-E43. Vaswani et al. 2017, section 3.2.3
 */
export function crossAttention(path: string, config: CrossAttentionConfig): Module<CrossInput, tf.Tensor3D> {
  const { width, contextWidth = width, heads, depth, dropout = 0 } = config;
  requireInteger(`${path}: heads`, heads, { min: 1 });
  if (width % heads !== 0) throw new RangeError(`${path}: expected heads that divide width ${width}, got ${heads}`);
  const query = dense(`${path}/query`, { inputs: width, outputs: width, depth });
  const key = dense(`${path}/key`, { inputs: contextWidth, outputs: width, depth });
  const value = dense(`${path}/value`, { inputs: contextWidth, outputs: width, depth });
  const output = dense(`${path}/output`, { inputs: width, outputs: width, depth });
  return {
    blueprint: joinBlueprints([query, key, value, output].map(({ blueprint }) => blueprint)),
    apply: (weights, { states, context }, mode) =>
      tf.tidy(() => {
        requireOneBatch(path, states, context.states);
        const asked = split(query.apply(weights, states), heads).mul(Math.sqrt(heads / width));
        const scores = tf.matMul(asked, split(key.apply(weights, context.states), heads), false, true);
        const shares = dropped(tf.softmax(shield(scores, context.mask)), dropout, `${path}/weights`, mode);
        const mixed = tf.matMul(shares, split(value.apply(weights, context.states), heads));
        return output.apply(weights, mixed.transpose([0, 2, 1, 3]).reshape(states.shape)) as tf.Tensor3D;
      }),
  };
}

/**
 * Cross-attention as a block: what was heard is added to the states and the sum is normalised.
 *
 * Parameters: `crossAttention` under `attention`, `layerNorm` under `norm`.
 *
 * @returns [B, S, D]
 * @see 003-S4
 */
export function crossAttentionBlock(path: string, config: CrossAttentionConfig): Module<CrossInput, tf.Tensor3D> {
  const { width, depth, dropout = 0 } = config;
  const attention = crossAttention(`${path}/attention`, config);
  const norm = layerNorm(`${path}/norm`, { width, depth });
  return {
    blueprint: joinBlueprints([attention.blueprint, norm.blueprint]),
    apply: (weights, input, mode) =>
      tf.tidy(() => {
        const heard = dropped(attention.apply(weights, input, mode), dropout, `${path}/attention`, mode);
        return norm.apply(weights, input.states.add(heard)) as tf.Tensor3D;
      }),
  };
}

/** [B, S, D] -> [B, heads, S, D / heads] */
function split(x: tf.Tensor, heads: number): tf.Tensor {
  const [batch, length, width] = x.shape as [number, number, number];
  return x.reshape([batch, length, heads, width / heads]).transpose([0, 2, 1, 3]);
}

/** Scores [B, H, S, T] with padding far below all others, and finite. */
function shield(scores: tf.Tensor, mask?: tf.Tensor2D): tf.Tensor {
  if (mask === undefined) return scores;
  return scores.add(tf.sub(1, mask).mul(-1e9).reshape([mask.shape[0], 1, 1, mask.shape[1]]));
}

function requireOneBatch(path: string, states: tf.Tensor3D, context: tf.Tensor3D): void {
  if (states.shape[0] === context.shape[0]) return;
  throw new RangeError(
    `${path}: expected one batch, got states [${states.shape.join(", ")}], context [${context.shape.join(", ")}]`,
  );
}
