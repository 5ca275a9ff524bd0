import * as tf from "@tensorflow/tfjs";
import { requireInteger } from "../../arguments";
import type { Mode, Module } from "../module";
import { joinBlueprints } from "../parameter";
import { attend } from "../ops/attend";
import { dense } from "./dense";
import { dropped } from "./dropped";
import type { Sequence } from "./sequence";

/** Shape of a self-attention layer. */
export interface SelfAttentionConfig {
  readonly width: number;
  /** Number of heads; divides the width. */
  readonly heads: number;
  /** Depth of its parameters, see `Parameter.depth`. */
  readonly depth: number;
  /** Whether a position sees itself and earlier positions only; default false. */
  readonly causal?: boolean;
  /** Rate at which attention weights are dropped while training; default 0. */
  readonly dropout?: number;
}

/**
 * Multi-head self-attention with biases, softmax(Q Kᵀ / √(D / heads)) V, then an affine output. Padding is never attended to.
 *
 * Parameters: `qkv/kernel` [D, 3 D] (query, key and value side by side, so that one product makes all three; PyTorch's
 * in_proj_weight transposed), `qkv/bias`, `output/kernel` [D, D], `output/bias`.
 *
 * @throws RangeError unless the number of heads divides the width
 * @see 001-S2, 003-S4. Vaswani et al. 2017
 */
export function selfAttention(path: string, config: SelfAttentionConfig): Module<Sequence, tf.Tensor3D> {
  const { width, heads, depth, causal = false, dropout = 0 } = config;
  requireInteger(`${path}: heads`, heads, { min: 1 });
  if (width % heads !== 0) throw new RangeError(`${path}: expected heads that divide width ${width}, got ${heads}`);
  const qkv = dense(`${path}/qkv`, { inputs: width, outputs: 3 * width, depth });
  const output = dense(`${path}/output`, { inputs: width, outputs: width, depth });
  return {
    blueprint: joinBlueprints([qkv.blueprint, output.blueprint]),
    apply: (weights, { states, mask }, mode) =>
      tf.tidy(() => {
        const [batch, length] = states.shape;
        const factors = factorsOf([batch, heads, length, length], dropout, `${path}/weights`, mode);
        const projected = qkv.apply(weights, states) as tf.Tensor3D;
        const mixed = attend(projected, { heads, causal, mask, factors });
        return output.apply(weights, mixed) as tf.Tensor3D;
      }),
  };
}

/** Dropout of attention weights as factors 0 or 1 / (1 - rate); undefined where nothing is dropped. */
function factorsOf(shape: number[], rate: number, place: string, mode?: Mode): tf.Tensor | undefined {
  if (rate === 0 || mode?.stream === undefined) return undefined;
  return dropped(tf.ones(shape), rate, place, mode);
}
