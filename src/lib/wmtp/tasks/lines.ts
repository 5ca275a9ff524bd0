import { requireInteger } from "../../arguments";
import type { Stream } from "../../random";
import type { Tokenizer } from "../tokens";
import { cleanText, type MarkedText } from "./marked-text";
import { noisyTask, type NoiseOptions, type TaskName, type TokenTask } from "./task";

/** A line of a generated task: what is given, and the answer that follows from it. */
export interface Problem {
  readonly prompt: string;
  /** Each of its characters is determined by the prompt: these are the important tokens. */
  readonly answer: string;
}

/** Draws one problem. */
export type Draw = (stream: Stream) => Problem;

/** How many lines, and how long. */
export interface LineOptions extends NoiseOptions {
  /** Lines of the training text. */
  readonly lines: number;
  /** Lines of the reference's text; default a quarter of `lines`. */
  readonly referenceLines?: number;
  /** Lines of the validation text; default 128. */
  readonly validationLines?: number;
  /** Characters of a line, the line's end included; default 32. Shorter problems are padded with spaces. */
  readonly length?: number;
}

/**
 * Lines of one length, so that each window of that length is one problem: prompt, answer, spaces, and the line's end.
 *
 * @throws RangeError that shows a problem which doesn't fit its line
 */
export function problemLines(
  draw: Draw,
  tokenizer: Tokenizer,
  count: number,
  length: number,
  stream: Stream,
): MarkedText {
  requireInteger("lines", count, { min: 1 });
  requireInteger("length", length, { min: 2 });
  const ids = new Int32Array(count * length);
  const important = new Uint8Array(count * length);
  for (let line = 0; line < count; line++) {
    const { prompt, answer } = draw(stream.split(line));
    const text = `${prompt}${answer}`;
    if (text.length >= length)
      throw new RangeError(`length: expected more than ${text.length} for "${text}", got ${length}`);
    ids.set(tokenizer.encode(`${text.padEnd(length - 1)}\n`), line * length);
    important.fill(1, line * length + prompt.length, line * length + text.length);
  }
  return cleanText(ids, important);
}

/** A task of generated lines: training, reference and validation lines are drawn from streams of their own. */
export function lineTask(name: TaskName, draw: Draw, tokenizer: Tokenizer, options: LineOptions): TokenTask {
  const { lines, referenceLines = Math.ceil(lines / 4), validationLines = 128, length = 32, stream } = options;
  const part = (kind: string, count: number): MarkedText =>
    problemLines(draw, tokenizer, count, length, stream.split(name).split(kind));
  const parts = {
    train: part("train", lines),
    reference: part("reference", referenceLines),
    validation: part("validation", validationLines),
  };
  return noisyTask(name, tokenizer, parts, options);
}
