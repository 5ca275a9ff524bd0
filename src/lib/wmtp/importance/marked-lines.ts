import * as tf from "@tensorflow/tfjs";
import { requireFinite, requireInteger } from "../../arguments";
import type { Stream } from "../../random";
import type { RewardedTexts } from "../critic";
import { characterTokenizer, type Tokenizer } from "../tokens";

/** Lines whose important token is known by construction, with what a reward model gives them. */
export interface MarkedLines extends RewardedTexts {
  /** Row-major [B, S]: 1 for the answer, the one token that the text before it determines and that decides the reward. */
  readonly important: Uint8Array;
  /** [B]: 1 for a line whose answer is wrong. */
  readonly wrong: Uint8Array;
}

const letters = "abcd";
const noise = "uvwxyz";

/** Tokens of a line: letter, three of noise, "=", answer, mark, line's end. */
export const markedLineLength = 8;
const [answerAt, markAt] = [5, 6];

/** Reads marked lines, a character a token. */
export function markedLineTokenizer(): Tokenizer {
  return characterTokenizer(`${letters}${noise}=!?\n`);
}

/**
 * Lines such as "bxuw=b!": a letter is to be recalled behind noise. A right answer is followed by "!", a wrong one by "?", and a
 * line earns +1 or -1 at its end.
 *
 * @param source drawn from in order
 * @param rows lines, B
 * @param wrong share of wrong answers
 * @see 004-F2, 004-C11
 */
export function markedLines(source: Stream, rows: number, wrong: number): MarkedLines {
  requireInteger("rows", rows, { min: 1 });
  requireFinite("wrong", wrong, { min: 0, max: 1 });
  const tokenizer = markedLineTokenizer();
  const size = rows * markedLineLength;
  const lines = Array.from({ length: rows }, () => drawLine(source, wrong));
  const rewards = new Float64Array(size);
  const isWrong = Uint8Array.from(lines, (line) => (line[markAt] === "!" ? 0 : 1));
  isWrong.forEach((mark, row) => (rewards[(row + 1) * markedLineLength - 1] = 1 - 2 * mark));
  return {
    rows,
    length: markedLineLength,
    ids: tokenizer.encode(lines.join("")),
    rewards,
    important: Uint8Array.from({ length: size }, (_, i) => (i % markedLineLength === answerAt ? 1 : 0)),
    wrong: isWrong,
  };
}

/** The ids as a tensor [B, S]; the caller disposes it. */
export function lineIds({ ids, rows, length }: MarkedLines): tf.Tensor2D {
  return tf.tensor2d(ids, [rows, length], "int32");
}

/** Tokens as they are read, [B S]. */
export function lineTokens({ ids }: MarkedLines): string[] {
  const tokenizer = markedLineTokenizer();
  return Array.from(ids, (id) => tokenizer.decode([id]));
}

function drawLine(source: Stream, wrong: number): string {
  const asked = source.integer(letters.length);
  const between = Array.from({ length: 3 }, () => noise[source.integer(noise.length)]!).join("");
  const right = source.uniform() >= wrong;
  const answered = right ? asked : (asked + 1 + source.integer(letters.length - 1)) % letters.length;
  return `${letters[asked]!}${between}=${letters[answered]!}${right ? "!" : "?"}\n`;
}
