import type { Lexicon } from "../lexicon/lexicon";
import type { Term } from "../lexicon/terms";

/** The terms of a text that a lexicon knows, in reading order, each once. */
export function keywords(found: readonly Term[], lexicon: Lexicon): Term[] {
  const seen = new Set<string>();
  return found.filter(({ form }) => {
    if (seen.has(form) || !lexicon.weights.has(form)) return false;
    seen.add(form);
    return true;
  });
}

/**
 * Keyword density (001-S16): for each class the sum of the keywords' log-odds over the number of terms.
 *
 * @returns [classes]; zeros for a text without terms
 */
export function keywordDensity(found: readonly Term[], lexicon: Lexicon): number[] {
  const sums = new Array<number>(lexicon.classes).fill(0);
  for (const { form } of keywords(found, lexicon)) {
    lexicon.weights.get(form)!.forEach((weight, label) => (sums[label]! += weight));
  }
  return sums.map((sum) => sum / Math.max(1, found.length));
}
