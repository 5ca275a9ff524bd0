import type { Stream } from "../../random";
import { characterTokenizer } from "../tokens";
import { lineTask, type LineOptions, type Problem } from "./lines";
import type { TokenTask } from "./task";

const names = ["Ann", "Ben", "Eva", "Tom"];
const things = ["figs", "nuts", "pens", "cups"];
const written = "\n 0123456789#,." + "abcdefghijklmnopqrstuvwxyz" + "ABET";

/**
 * Word problems in the style of GSM8K: who, of what, how many, and the answer after its marks: "Eva had 7 figs, got 5. ##12".
 * Whatever is told is drawn at random; the digits of the answer alone follow from what comes before, and are important.
 *
 * @see 004-D2; Cobbe et al. 2021 for GSM8K and its #### before an answer
 */
export function arithmeticTask(options: LineOptions): TokenTask {
  return lineTask("arithmetic", wordProblem, characterTokenizer(written), options);
}

/** Two numbers from 0 to 9, added or, where the result is not negative, subtracted. */
export function wordProblem(stream: Stream): Problem {
  const pick = (from: readonly string[]): string => from[stream.integer(from.length)]!;
  const [first, second] = [stream.integer(10), stream.integer(10)];
  const told = `${pick(names)} had ${first} ${pick(things)}`;
  const takes = second <= first && stream.integer(2) === 1;
  return {
    prompt: `${told}, ${takes ? "ate" : "got"} ${second}. ##`,
    answer: String(takes ? first - second : first + second),
  };
}
