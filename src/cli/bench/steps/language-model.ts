import { decoder, mtpLabels, reduceLosses, tokenLosses } from "../../../lib/wmtp";
import { ids } from "./filled";
import type { Work } from "./work";

/** Size of a causal language model on characters, and of its batch. */
export interface LanguageModelSize {
  readonly batch: number;
  /** Tokens in a window, which is also the model's context. */
  readonly tokens: number;
  readonly width: number;
  readonly layers: number;
  /** Attention heads. */
  readonly heads: number;
  /** Tokens predicted ahead at each position; 1 for a plain language model. */
  readonly predictions: number;
}

const characters = 65;

/** A training step of the decoder that WMTP trains, AdamW included. The text goes on past the window: every head has all its tokens. */
export function languageModelWork({ batch, tokens, predictions, ...shape }: LanguageModelSize): Work {
  const model = decoder({ vocabulary: characters, context: tokens, predictions, ...shape });
  const text = ids([batch, tokens + predictions], characters);
  const input = text.slice([0, 0], [batch, tokens]);
  const labels = mtpLabels(text, { horizon: predictions }).slice([0, 0, 0], [batch, tokens, predictions]);
  return {
    blueprint: model.blueprint,
    updates: true,
    loss: (weights) => reduceLosses(tokenLosses(model.logits(weights, input), labels), labels),
  };
}
