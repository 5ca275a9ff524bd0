import { requireInteger } from "../../arguments";
import type { Stream } from "../../random";
import { characterTokenizer } from "../tokens";
import { lineTask, type LineOptions, type Problem } from "./lines";
import type { TokenTask } from "./task";

const letters = "abcdefgh";

/**
 * Random letters, a bar, and the same letters again: the second half is determined and important, the first is noise by nature.
 *
 * @see 004-D1
 */
export function copyTask(options: LineOptions): TokenTask {
  const { length = 32 } = options;
  requireInteger("length", length, { min: 5 });
  const half = Math.floor((length - 2) / 2);
  return lineTask("copy", (stream) => copyProblem(stream, half), characterTokenizer(`${letters}| \n`), options);
}

/** A word of `length` letters to be copied. */
export function copyProblem(stream: Stream, length: number): Problem {
  const word = Array.from({ length }, () => letters[stream.integer(letters.length)]!).join("");
  return { prompt: `${word}|`, answer: word };
}
