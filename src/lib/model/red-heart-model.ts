import * as tf from "@tensorflow/tfjs";
import { backbone } from "./backbone";
import type { HeadConfig, ModelConfig } from "./config";
import { dense } from "./layers/dense";
import { feedForward } from "./layers/feed-forward";
import type { Sequence } from "./layers/sequence";
import type { Mode, Module } from "./module";
import { meanPool } from "./ops/mean-pool";
import { joinBlueprints } from "./parameter";
import { textEmbedding } from "./text-embedding";
import type { Weights } from "./weights";

/**
 * What a model reads: int32 token ids [B, S], 0 being padding, if its configuration has `text`; else one vector an item
 * [B, inputWidth] or a sequence of vectors.
 */
export type ModelInput = { readonly tokens: tf.Tensor2D } | { readonly vectors: tf.Tensor2D } | Sequence;

/** Raw scores of each head by its name, [B, outputs]. `heads.ts` turns them into probabilities, dimensions and parts. */
export type HeadScores = Readonly<Record<string, tf.Tensor2D>>;

/**
 * The Red Heart model: one shared encoder, mean pooling over tokens, and for each head its own projection and scores.
 *
 * Parameters: `embeddings/...` (with `text`), `backbone/block-<i>/...`, `backbone/<head>_projection/...` (001-S2 counts
 * projections to the backbone), `<head>_head/...`.
 *
 * @throws TypeError when applied to tokens without a `text` configuration, or to vectors with one
 * @see 001-S1, 001-S2, 003-S4, 003-S5
 */
export function redHeartModel(config: ModelConfig): Module<ModelInput, HeadScores> {
  const { width, inputWidth = width, layers } = config.encoder;
  const text = config.text === undefined ? undefined : textEmbedding(config.text, inputWidth);
  const encoder = backbone(config.encoder);
  const heads = Object.entries(config.heads).map(
    ([name, head]) => [name, taskHead(name, head, width, layers + 2)] as const,
  );
  return {
    blueprint: joinBlueprints([
      text?.blueprint ?? [],
      encoder.blueprint,
      ...heads.map(([, { blueprint }]) => blueprint),
    ]),
    apply: (weights, input, mode) =>
      tf.tidy(() => {
        const sequence = sequenceOf(input, text, weights, mode);
        const pooled = meanPool({ ...sequence, states: encoder.apply(weights, sequence, mode) });
        return Object.fromEntries(heads.map(([name, head]) => [name, head.apply(weights, pooled, mode)]));
      }),
  };
}

/** Projection (if any) and scores of one head: [B, width] -> [B, outputs]. */
function taskHead(name: string, config: HeadConfig, width: number, depth: number): Module<tf.Tensor, tf.Tensor2D> {
  const { projection: hidden, outputs } = config;
  const projection =
    hidden === undefined ? [] : [feedForward(`backbone/${name}_projection`, { inputs: width, hidden, depth })];
  const layers = [...projection, dense(`${name}_head`, { inputs: width, outputs, depth })];
  return {
    blueprint: joinBlueprints(layers.map(({ blueprint }) => blueprint)),
    apply: (weights, x, mode) => layers.reduce((y, layer) => layer.apply(weights, y, mode), x) as tf.Tensor2D,
  };
}

function sequenceOf(
  input: ModelInput,
  text: Module<tf.Tensor2D, Sequence> | undefined,
  weights: Weights,
  mode: Mode | undefined,
): Sequence {
  if ("tokens" in input) {
    if (text === undefined) throw new TypeError("input: expected vectors, got tokens; this model has no `text`");
    return text.apply(weights, input.tokens, mode);
  }
  if (text !== undefined) throw new TypeError("input: expected tokens, got vectors; this model has `text`");
  return "vectors" in input ? { states: input.vectors.expandDims(1) } : input;
}
