import * as tf from "@tensorflow/tfjs";
import { requireInteger } from "../../arguments";
import { dropped, embedding, encoderBlock, joinBlueprints, layerNorm, type Mode, type Weights } from "../../model";
import { linearHeads } from "./heads";
import type { LanguageModel } from "./language-model";

/** Shape of a decoder. */
export interface DecoderConfig {
  /** Number of tokens, V. */
  readonly vocabulary: number;
  /** Longest text that it reads, in tokens. */
  readonly context: number;
  readonly width: number;
  readonly layers: number;
  /** Attention heads of a block; divide the width. */
  readonly heads: number;
  /** Tokens predicted ahead at each position, H; default 1, a plain causal language model. */
  readonly predictions?: number;
  /** Rate of dropout while training, in the blocks; default 0. */
  readonly dropout?: number;
}

/**
 * A GPT with H heads: learned positions, pre-norm causal blocks with a feed-forward of four widths, a last norm, and H linear
 * heads without bias on the shared trunk.
 *
 * The heads are the "linear" ones of 2404.19737 (appendix, alternative architectures), all H as one matrix product; its own
 * heads are a transformer layer each, which at two layers would double the model. With H = 1 it is a plain language model.
 *
 * Parameters: `tokens/table`, `places/table`, `block-i/...` of `encoderBlock`, `norm/...`, `heads/kernel` [D, H V].
 *
 * @throws RangeError for a size below 1 or heads that don't divide the width
 * @see 004-S9, 004-S12. Radford et al. 2019; Gloeckle et al. 2024.
 */
export function decoder(config: DecoderConfig): LanguageModel {
  const { vocabulary, context, width, layers, heads, predictions = 1, dropout = 0 } = config;
  requireInteger("vocabulary", vocabulary, { min: 2 });
  requireInteger("context", context, { min: 1 });
  requireInteger("layers", layers, { min: 1 });
  const table = embedding("tokens", { count: vocabulary, width });
  const places = embedding("places", { count: context, width });
  const blocks = Array.from({ length: layers }, (_, i) =>
    encoderBlock(`block-${i}`, {
      width,
      heads,
      feedForward: 4 * width,
      depth: i + 1,
      norm: "pre",
      causal: true,
      dropout,
    }),
  );
  const norm = layerNorm("norm", { width, depth: layers + 2 });
  const top = linearHeads("heads", { width, vocabulary, predictions, depth: layers + 2 });
  const states = (weights: Weights, ids: tf.Tensor2D, mode?: Mode): tf.Tensor3D =>
    tf.tidy(() => {
      const length = requireContext(ids, context);
      const place = places.apply(weights, tf.range(0, length, 1, "int32"));
      const embedded = dropped(table.apply(weights, ids).add<tf.Tensor3D>(place), dropout, "embedded", mode);
      const read = blocks.reduce((x, block) => block.apply(weights, { states: x }, mode), embedded);
      return norm.apply(weights, read) as tf.Tensor3D;
    });
  return {
    blueprint: joinBlueprints([table, places, ...blocks, norm, top].map(({ blueprint }) => blueprint)),
    vocabulary,
    context,
    width,
    predictions,
    states,
    head: (weights, given, horizon) => top.apply(weights, given, horizon),
    logits: (weights, ids, mode) => tf.tidy(() => top.apply(weights, states(weights, ids, mode))),
  };
}

/** The length of a text that fits. */
function requireContext(ids: tf.Tensor2D, context: number): number {
  if (ids.rank !== 2 || ids.shape[1] > context) {
    throw new RangeError(`ids: expected shape [B, S] with S at most ${context}, got [${ids.shape.join(", ")}]`);
  }
  return ids.shape[1];
}
