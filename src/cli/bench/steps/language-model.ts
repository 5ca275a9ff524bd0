import * as tf from "@tensorflow/tfjs";
import { crossEntropyLoss } from "../../../lib/losses";
import { dense, embedding, encoderBlock, joinBlueprints, layerNorm } from "../../../lib/model";
import { ids } from "./filled";
import type { Work } from "./work";

/** Size of a causal language model on characters, and of its batch. */
export interface LanguageModelSize {
  readonly batch: number;
  readonly tokens: number;
  readonly width: number;
  readonly layers: number;
  readonly heads: number;
}

const characters = 65;

/** A training step of a GPT: pre-norm blocks, feed-forward of four widths, learned positions, a head without bias, AdamW. */
export function languageModelWork({ batch, tokens, width, layers, heads }: LanguageModelSize): Work {
  const table = embedding("characters", { count: characters, width });
  const places = embedding("places", { count: tokens, width });
  const blocks = Array.from({ length: layers }, (_, i) =>
    encoderBlock(`block-${i}`, { width, heads, feedForward: 4 * width, depth: i + 1, norm: "pre", causal: true }),
  );
  const norm = layerNorm("norm", { width, depth: layers + 2 });
  const head = dense("head", { inputs: width, outputs: characters, depth: layers + 2, bias: false });
  const text = ids([batch, tokens + 1], characters);
  const input = text.slice([0, 0], [batch, tokens]);
  const labels = text.slice([0, 1], [batch, tokens]);
  const place = tf.range(0, tokens, 1, "int32");
  return {
    blueprint: joinBlueprints([table, places, ...blocks, norm, head].map(({ blueprint }) => blueprint)),
    updates: true,
    loss: (weights) => {
      const embedded = table.apply(weights, input).add<tf.Tensor3D>(places.apply(weights, place));
      const states = blocks.reduce((x, block) => block.apply(weights, { states: x }), embedded);
      return crossEntropyLoss(head.apply(weights, norm.apply(weights, states)), labels);
    },
  };
}
