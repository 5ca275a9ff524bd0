import * as tf from "@tensorflow/tfjs";
import { requireFinite, requireInteger } from "../../arguments";
import type { Weights } from "../../model";
import { categorical, type Stream } from "../../random";
import type { LanguageModel } from "./language-model";

/** How text is drawn. */
export interface GenerateOptions {
  /** Tokens to be drawn for each prompt. */
  readonly tokens: number;
  /** Source of chance; text i draws from `stream.split(i)`, whatever the others do. */
  readonly stream: Stream;
  /** Divides the logits, at least 0; 0 takes the likeliest token. Default 1. */
  readonly temperature?: number;
  /** Draws among the so many likeliest tokens; default all. */
  readonly topK?: number;
  /** Ends a text after this token; default none. */
  readonly stop?: number;
}

/**
 * Draws texts token by token from the model's first head. Of a text longer than the model's context the last tokens are read.
 *
 * Repeat a prompt to draw it several times, as `passAtK` needs.
 *
 * @param prompts ids, at least one token each; they may differ in length
 * @returns the drawn ids of each text, without its prompt
 * @throws RangeError for an empty prompt or an impossible option
 * @see 004-D2
 */
export function generate(
  model: LanguageModel,
  weights: Weights,
  prompts: readonly ArrayLike<number>[],
  options: GenerateOptions,
): Int32Array[] {
  requireOptions(options, model);
  const texts = prompts.map((prompt, i) => {
    requireInteger(`length of prompts[${i}]`, prompt.length, { min: 1 });
    return { ids: Array.from(prompt), own: options.stream.split(i), done: false };
  });
  for (let n = 0; n < options.tokens; n++) {
    const open = texts.filter(({ done }) => !done);
    if (open.length === 0) break;
    const rows = nextLogits(
      model,
      weights,
      open.map(({ ids }) => ids),
    );
    open.forEach((text, i) => {
      const id = draw(rows[i]!, text.own, options);
      text.ids.push(id);
      text.done = id === options.stop;
    });
  }
  return texts.map(({ ids }, i) => Int32Array.from(ids.slice(prompts[i]!.length)));
}

/** Logits of the first head for the token after each text. */
function nextLogits(model: LanguageModel, weights: Weights, texts: readonly number[][]): Float32Array[] {
  const read = texts.map((ids) => ids.slice(-model.context));
  const longest = Math.max(...read.map(({ length }) => length));
  // What follows a text's end is not seen from there, so any id pads it.
  const padded = Int32Array.from(read.flatMap((ids) => [...ids, ...new Array<number>(longest - ids.length).fill(0)]));
  const ends = Int32Array.from(read, ({ length }, row) => row * longest + length - 1);
  const logits = tf.tidy(() => {
    const states = model.states(weights, tf.tensor2d(padded, [read.length, longest], "int32"));
    const last = states.reshape([-1, model.width]).gather(tf.tensor1d(ends, "int32"));
    return model.head(weights, last.reshape([read.length, 1, model.width]), 1);
  });
  const values = logits.dataSync<"float32">();
  logits.dispose();
  return read.map((_, row) => values.slice(row * model.vocabulary, (row + 1) * model.vocabulary));
}

/** One token of a distribution given by logits. */
function draw(logits: Float32Array, own: Stream, { temperature = 1, topK = logits.length }: GenerateOptions): number {
  const order = Array.from(logits.keys()).sort((a, b) => logits[b]! - logits[a]! || a - b);
  if (temperature === 0) return order[0]!;
  const kept = order.slice(0, topK);
  const top = logits[kept[0]!]!;
  const weights = kept.map((id) => Math.exp((logits[id]! - top) / temperature));
  return kept[categorical(own, weights)]!;
}

function requireOptions({ tokens, temperature = 1, topK, stop }: GenerateOptions, { vocabulary }: LanguageModel): void {
  requireInteger("tokens", tokens, { min: 0 });
  requireFinite("temperature", temperature, { min: 0 });
  if (topK !== undefined) requireInteger("topK", topK, { min: 1, max: vocabulary });
  if (stop !== undefined) requireInteger("stop", stop, { min: 0, max: vocabulary - 1 });
}
