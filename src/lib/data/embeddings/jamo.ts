/** Hangul syllables stand in Unicode in one block, ordered by first consonant, vowel and last consonant. */
const FIRST_SYLLABLE = 0xac00;
const SYLLABLES = 11_172;
const VOWELS = 21;
const LASTS = 28;

/** Whether a code unit is a composed Hangul syllable. */
export function isSyllable(code: number): boolean {
  return code >= FIRST_SYLLABLE && code < FIRST_SYLLABLE + SYLLABLES;
}

/**
 * Writes the two or three letters (jamo) of a Hangul syllable, as Unicode's conjoining jamo; any other code as it is.
 *
 * @param code a UTF-16 code unit
 * @param out receives the letters
 * @param at where in `out` to begin
 * @returns the place after the last letter written
 */
export function writeJamo(code: number, out: Uint16Array, at: number): number {
  if (!isSyllable(code)) {
    out[at] = code;
    return at + 1;
  }
  const syllable = code - FIRST_SYLLABLE;
  const last = syllable % LASTS;
  out[at] = 0x1100 + Math.floor(syllable / (VOWELS * LASTS));
  out[at + 1] = 0x1161 + (Math.floor(syllable / LASTS) % VOWELS);
  if (last === 0) return at + 2;
  out[at + 2] = 0x11a7 + last;
  return at + 3;
}
