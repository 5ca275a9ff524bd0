import { hashStep } from "./hash";
import { isSyllable, writeJamo } from "./jamo";

/** Takes one feature of a text: its hash (to be finished) and its weight. */
export type FeatureSink = (hash: number, weight: number) => void;

/** What a text's parts weigh against each other. */
export interface FeatureWeights {
  /** A word. */
  readonly word: number;
  /** Two words in a row. */
  readonly pair: number;
  /** All character 3-5-grams of a word together, as a length: each weighs this over the root of their number. */
  readonly characters: number;
}

const BEGIN = 0x3c;
const END = 0x3e;
const SHORTEST = 3;
const LONGEST = 5;
const LONGEST_WORD = 64;

/** Room for the letters of one word: three jamo a syllable and the two signs around it. */
const letters = new Uint16Array(3 * LONGEST_WORD + 2);

/**
 * Gives every feature of a text: words, pairs of words, and character 3-5-grams of `<word>`, of Hangul both as syllables and
 * as letters (jamo), so that 먹었다 and 먹는다 share more than their first syllable. Of a word, 64 characters are read.
 *
 * @param words the text's words in order
 * @param salt start of every hash; another salt gives other, independent features
 */
export function eachFeature(words: readonly string[], salt: number, weights: FeatureWeights, take: FeatureSink): void {
  let previous: number | undefined;
  for (const word of words) {
    const hash = hashOfWord(word, salt);
    take(hash, weights.word);
    if (previous !== undefined) take(hashStep(Math.imul(previous, 31), hash), weights.pair);
    previous = hash;
    eachPiece(word, salt, weights.characters, take);
  }
}

function hashOfWord(word: string, salt: number): number {
  let state = hashStep(salt, 1);
  for (let i = 0; i < word.length; i++) state = hashStep(state, word.charCodeAt(i));
  return state;
}

/** Character n-grams of one word; of Hangul, the syllables and the letters. */
function eachPiece(word: string, salt: number, weight: number, take: FeatureSink): void {
  const length = Math.min(word.length, LONGEST_WORD);
  let hangul = false;
  letters[0] = BEGIN;
  for (let i = 0; i < length; i++) {
    const code = word.charCodeAt(i);
    letters[i + 1] = code;
    hangul ||= isSyllable(code);
  }
  letters[length + 1] = END;
  eachNgram(length + 2, hashStep(salt, 2), hangul ? weight * Math.SQRT1_2 : weight, take);
  if (!hangul) return;

  let end = 1;
  for (let i = 0; i < length; i++) end = writeJamo(word.charCodeAt(i), letters, end);
  letters[end] = END;
  eachNgram(end + 1, hashStep(salt, 3), weight * Math.SQRT1_2, take);
}

function eachNgram(length: number, salt: number, weight: number, take: FeatureSink): void {
  let count = 0;
  for (let n = SHORTEST; n <= LONGEST; n++) count += Math.max(0, length - n + 1);
  const each = weight / Math.sqrt(count);
  for (let start = 0; start + SHORTEST <= length; start++) {
    let state = salt;
    for (let n = 1; n <= LONGEST && start + n <= length; n++) {
      state = hashStep(state, letters[start + n - 1] ?? 0);
      if (n >= SHORTEST) take(state, each);
    }
  }
}
