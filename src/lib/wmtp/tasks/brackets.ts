import { requireInteger } from "../../arguments";
import type { Stream } from "../../random";
import { characterTokenizer } from "../tokens";
import { lineTask, type LineOptions, type Problem } from "./lines";
import type { TokenTask } from "./task";

const pairs = ["()", "[]", "{}"] as const;

/**
 * Brackets of three kinds, opened and closed at random, a bar, and what closes those still open: "([]{|})". All behind the bar is
 * determined and important.
 *
 * @see 004-D1
 */
export function bracketTask(options: LineOptions): TokenTask {
  const { length = 32 } = options;
  requireInteger("length", length, { min: 5 });
  const given = Math.floor((length - 2) / 2);
  return lineTask(
    "brackets",
    (stream) => bracketProblem(stream, given),
    characterTokenizer(`${pairs.join("")}| \n`),
    options,
  );
}

/** A beginning of `length` brackets, which never closes what is not open, and the rest. */
export function bracketProblem(stream: Stream, length: number): Problem {
  const open: string[] = [];
  let prompt = "";
  for (let i = 0; i < length; i++) {
    if (open.length > 0 && stream.integer(5) < 2) prompt += open.pop()!;
    else {
      const pair = pairs[stream.integer(pairs.length)]!;
      prompt += pair[0]!;
      open.push(pair[1]!);
    }
  }
  return { prompt: `${prompt}|`, answer: open.reverse().join("") };
}
