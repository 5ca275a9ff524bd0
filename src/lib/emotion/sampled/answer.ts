import { ekmanNames, words, normalizeText, type Language } from "../../data";
import type { Lexicon } from "../lexicon/lexicon";
import { terms } from "../lexicon/terms";

/** What the language model says of a text: an emotion, and the words that it cites for it. */
export interface Answer {
  /** Undefined where the answer does not begin with an emotion. */
  readonly emotion: (typeof ekmanNames)[number] | undefined;
  readonly cited: readonly string[];
  /** The answer as written, "joy: thanks, great". */
  readonly written: string;
}

/** Begins and ends every answer. */
export const boundary = ".";
/** An emotion as a token, so that the emotion joy and the word "joy" are two. */
export const emotionToken = (name: string): string => `=${name}`;

const mostCited = 2;

/**
 * What the model learns to answer to a text of one emotion: the emotion, and up to two words of the text that speak most for
 * it. So a right answer quotes, and an invented quotation can be told from a real one.
 */
export function trueAnswer(text: string, label: number, language: Language, lexicon: Lexicon): string[] {
  const weight = (form: string): number => lexicon.weights.get(form)?.[label] ?? 0;
  const telling = new Map(terms(text, language).map(({ word, form }) => [word, weight(form)]));
  const cited = [...telling].filter(([, odds]) => odds > 0).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return [emotionToken(ekmanNames[label]!), ...cited.slice(0, mostCited).map(([word]) => word)];
}

/** Tokens as an answer. */
export function answerOf(tokens: readonly string[]): Answer {
  const emotion = ekmanNames.find((name) => tokens[0] === emotionToken(name));
  const cited = emotion === undefined ? tokens : tokens.slice(1);
  return { emotion, cited, written: `${emotion ?? "?"}: ${cited.join(", ")}` };
}

/**
 * The cited words that don't stand in the text: what the model made up. This is what "hallucination" means here (001-N5): not a
 * wrong emotion, but evidence that isn't there.
 */
export function inventedWords(answer: Answer, text: string, language: Language): string[] {
  const there = new Set(words(normalizeText(text, language)));
  return answer.cited.filter((word) => !there.has(word));
}
