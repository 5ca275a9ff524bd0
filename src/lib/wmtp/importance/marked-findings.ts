import { mean } from "../../statistics";
import { markedLineLength, type MarkedLines } from "./marked-lines";
import { importantAmongTop } from "./top-weights";

/** What weights find on lines whose important token is known. */
export interface MarkedFindings {
  /** Share of important tokens among the top 10% of weights. */
  readonly top: number;
  /** The same among right lines alone, where a signed score has no answer to put below the mean. */
  readonly topOfRight: number;
  /** Mean weight of right answers; NaN without one. */
  readonly rightAnswers: number;
  /** Mean weight of wrong answers, as important by construction as the right ones; NaN without one. */
  readonly wrongAnswers: number;
}

/**
 * Judges weights by the tokens that are important by construction. The first token of a line does not count, as nothing
 * predicts it.
 *
 * @param weights row-major [B, S]
 * @see 004-F2
 */
export function markedFindings(weights: Float64Array, lines: MarkedLines): MarkedFindings {
  const { important, wrong } = lines;
  const lineOf = (i: number): number => Math.floor(i / markedLineLength);
  const isWrong = (i: number): boolean => wrong[lineOf(i)] === 1;
  const pick = (keep: (i: number) => boolean): number[] => [...weights.keys()].filter(keep);
  const predicted = pick((i) => i % markedLineLength > 0);
  const topOf = (tokens: readonly number[]): number =>
    importantAmongTop(
      tokens.map((i) => weights[i]!),
      tokens.map((i) => important[i]!),
    );
  const average = (tokens: readonly number[]): number =>
    tokens.length === 0 ? NaN : mean(tokens.map((i) => weights[i]!));
  return {
    top: topOf(predicted),
    topOfRight: topOf(predicted.filter((i) => !isWrong(i))),
    rightAnswers: average(pick((i) => important[i] === 1 && !isWrong(i))),
    wrongAnswers: average(pick((i) => important[i] === 1 && isWrong(i))),
  };
}
