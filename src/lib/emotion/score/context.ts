import { requireOneOf } from "../../arguments";
import { languages, type Language } from "../../data";

/** What the score knows beside the text. Each part changes scores; in the paper's code `context` changes nothing (001-C19). */
export interface EmotionContext {
  /** Chooses lexicon, network and the cultural adjustment. */
  readonly language: Language;
  /** What was said before; default nothing. */
  readonly preceding?: string;
}

/** The root of a trace. */
export interface TraceInput {
  readonly text: string;
  readonly language: Language;
  /** "" for nothing. */
  readonly preceding: string;
}

/**
 * Text and context as the root of a trace.
 *
 * @throws RangeError for another language than Korean or English, or a text of white space
 */
export function traceInput(text: string, { language, preceding = "" }: EmotionContext): TraceInput {
  requireOneOf("context.language", language, languages);
  if (text.trim() === "") throw new RangeError("text: expected some words, got white space");
  return { text, language, preceding };
}
