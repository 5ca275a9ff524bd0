import { normalizeText, words, type Language } from "../../data";

const letterOrPictogram = /^[\p{L}\p{Extended_Pictographic}]/u;
const hangul = /^[가-힣]{3,}/u;

/** A word as it stands in the text, and the lexicon's form of it. */
export interface Term {
  readonly word: string;
  readonly form: string;
}

/**
 * The words of a text that a lexicon looks at. English words stand for themselves. Korean puts its endings after the stem, so
 * that a Korean word stands for its first two syllables (행복했어요 -> 행복). Numbers and punctuation are left out.
 */
export function terms(text: string, language: Language): Term[] {
  return words(normalizeText(text, language))
    .filter((word) => letterOrPictogram.test(word))
    .map((word) => ({ word, form: language === "ko" && hangul.test(word) ? word.slice(0, 2) : word }));
}
