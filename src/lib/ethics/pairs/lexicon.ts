import { loadCues, namedDimensions, words, type Cues, type NamedDimension } from "../../data";

/**
 * Of which dimensions a text says more than it says little: 1 where the cues for more outnumber those for less, else 0. Cues of
 * four letters and more are beginnings of words, shorter ones are whole words.
 *
 * @param cues the project's own unless others are given
 * @returns one number for each of `namedDimensions`
 */
export function namedIn(text: string, cues: Readonly<Record<NamedDimension, Cues>> = loadCues()): (0 | 1)[] {
  const tokens = words(text);
  const count = (stems: readonly string[]): number =>
    tokens.filter((token) => stems.some((stem) => (stem.length < 4 ? token === stem : token.startsWith(stem)))).length;
  return namedDimensions.map((name) => (count(cues[name].more) > count(cues[name].less) ? 1 : 0));
}
