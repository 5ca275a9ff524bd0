const patterns = {
  exclamation: /[!！]/u,
  question: /[?？]/u,
  negation: /\b(?:not|no|never|nothing|cannot|\w+n['’]t)\b|않|못하|(?:^|\s)(?:안|못)\s|없/iu,
  capitals: /\b[A-Z]{3,}\b/u,
  elongation: /([\p{L}!?.])\1{2,}/u,
  laughter: /[ㅋㅎ]{2,}|\b(?:a*(?:ha){2,}|lol|lmao)/iu,
  tears: /[ㅠㅜ]{2,}|[:;]'?-?\(/u,
} as const;

/** The patterns of punctuation and spelling that are looked for, in the order of `syntaxPatterns`. */
export const patternNames: readonly (keyof typeof patterns)[] = Object.keys(patterns) as (keyof typeof patterns)[];

/**
 * Syntax patterns (001-S16): which of a few patterns a text shows, Korean and English.
 *
 * @param text as written: normalising would take elongation away
 * @returns [patterns] 1 where the text shows the pattern, else 0
 */
export function syntaxPatterns(text: string): number[] {
  return patternNames.map((name) => Number(patterns[name].test(text)));
}
