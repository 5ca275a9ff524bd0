import { characterNgrams, wordNgrams, type NgramRange } from "../text/ngrams";
import { words } from "../text/words";

/** Which n-grams of a text are its features. */
export interface FeatureRanges {
  /** Runs of words; leave out for none. */
  readonly words?: NgramRange;
  /** Runs of characters within words; leave out for none. */
  readonly characters?: NgramRange;
}

/**
 * The features of a text, in lower case, as often as they occur. Runs of characters begin with "~", which no word holds, so
 * that "ab" within "abc" is not the word "ab".
 */
export function textFeatures(text: string, ranges: FeatureRanges): string[] {
  const ofWords = ranges.words ? wordNgrams(words(text), ranges.words) : [];
  if (!ranges.characters) return ofWords;
  const ofCharacters = characterNgrams(text.toLowerCase(), ranges.characters);
  return [...ofWords, ...ofCharacters.map((run) => `~${run}`)];
}
