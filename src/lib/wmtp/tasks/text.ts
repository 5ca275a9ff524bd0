import { requireFinite, requireInteger } from "../../arguments";
import type { Tokenizer } from "../tokens";
import { cleanText, sliceText } from "./marked-text";
import { noisyTask, type NoiseOptions, type TaskName, type TokenTask } from "./task";

/** How a running text is cut. */
export interface TextTaskOptions extends NoiseOptions {
  /** Tokens of the training text. */
  readonly tokens: number;
  /** Tokens of the reference's text; default a quarter of `tokens`. */
  readonly referenceTokens?: number;
  /** Tokens of the validation text; default 4,096. */
  readonly validationTokens?: number;
  /** Default "text". */
  readonly name?: TaskName;
}

/**
 * A running text, such as tiny Shakespeare by characters or programs by byte pairs: first what is learned from, then the
 * reference's part, and the end to be judged by. Its important tokens are those that noise has spared.
 *
 * @throws RangeError for a text that is too short for the three parts
 * @see 004-D1, 004-D2
 */
export function textTask(text: string, tokenizer: Tokenizer, options: TextTaskOptions): TokenTask {
  const { tokens, referenceTokens = Math.ceil(tokens / 4), validationTokens = 4096, name = "text" } = options;
  for (const [part, count] of Object.entries({ tokens, referenceTokens, validationTokens })) {
    requireInteger(part, count, { min: 2 });
  }
  const all = cleanText(tokenizer.encode(text));
  requireFinite("tokens of the text", all.ids.length, { min: tokens + referenceTokens + validationTokens });
  const parts = {
    train: sliceText(all, 0, tokens),
    reference: sliceText(all, tokens, tokens + referenceTokens),
    validation: sliceText(all, all.ids.length - validationTokens),
  };
  return noisyTask(name, tokenizer, parts, options);
}
