import * as tf from "@tensorflow/tfjs";
import { requireOneOf } from "../../arguments";
import type { Module } from "../module";
import { joinBlueprints } from "../parameter";
import { dropped } from "./dropped";
import { feedForward, type Activation } from "./feed-forward";
import { layerNorm } from "./layer-norm";
import { selfAttention } from "./self-attention";
import type { Sequence } from "./sequence";

/** Where a block normalises: after each residual sum (PyTorch's default, Vaswani et al. 2017), or before each branch. */
export type NormPlace = "post" | "pre";

/** Shape of a transformer encoder block. */
export interface EncoderBlockConfig {
  readonly width: number;
  /** Number of attention heads; divides the width. */
  readonly heads: number;
  /** Hidden width of the feed-forward branch. */
  readonly feedForward: number;
  /** Depth of its parameters, see `Parameter.depth`: i + 1 for block i. */
  readonly depth: number;
  /** Default "post". */
  readonly norm?: NormPlace;
  /** Default "gelu". */
  readonly activation?: Activation;
  /** Whether a position sees itself and earlier positions only; default false. */
  readonly causal?: boolean;
  /** Rate of dropout while training, at PyTorch's four places; default 0. */
  readonly dropout?: number;
}

/**
 * A transformer encoder block: self-attention and feed-forward, each with a residual sum and a layer norm.
 *
 * With width 896 and feed-forward 2048 it has 6,891,392 numbers, as PyTorch's TransformerEncoderLayer (001-C2).
 *
 * Parameters: those of `selfAttention` under `attention`, `layerNorm` under `attention_norm` and `feed_forward_norm`,
 * `feedForward` under `feed_forward`.
 *
 * @see 001-S2, 003-S4
 */
export function encoderBlock(path: string, config: EncoderBlockConfig): Module<Sequence, tf.Tensor3D> {
  const { width, depth, norm = "post", dropout = 0 } = config;
  requireOneOf(`${path}: norm`, norm, ["post", "pre"]);
  const attention = selfAttention(`${path}/attention`, config);
  const attentionNorm = layerNorm(`${path}/attention_norm`, { width, depth });
  const perceptron = feedForward(`${path}/feed_forward`, { ...config, inputs: width, hidden: config.feedForward });
  const perceptronNorm = layerNorm(`${path}/feed_forward_norm`, { width, depth });
  return {
    blueprint: joinBlueprints([
      attention.blueprint,
      attentionNorm.blueprint,
      perceptron.blueprint,
      perceptronNorm.blueprint,
    ]),
    apply: (weights, { states, mask }, mode) =>
      tf.tidy(() => {
        const attended = (x: tf.Tensor): tf.Tensor => {
          const sequence = { states: x as tf.Tensor3D, ...(mask && { mask }) };
          return dropped(attention.apply(weights, sequence, mode), dropout, `${path}/attention`, mode);
        };
        const fed = (x: tf.Tensor): tf.Tensor =>
          dropped(perceptron.apply(weights, x, mode), dropout, `${path}/feed_forward`, mode);
        const normed = (x: tf.Tensor): tf.Tensor => attentionNorm.apply(weights, x);
        const normedAgain = (x: tf.Tensor): tf.Tensor => perceptronNorm.apply(weights, x);
        const between = residual(states, attended, normed, norm);
        return residual(between, fed, normedAgain, norm) as tf.Tensor3D;
      }),
  };
}

type Step = (x: tf.Tensor) => tf.Tensor;

/** x + branch(x), normalised after the sum or before the branch. */
function residual(x: tf.Tensor, branch: Step, normalise: Step, place: NormPlace): tf.Tensor {
  return place === "post" ? normalise(x.add(branch(x))) : x.add(branch(normalise(x)));
}
