/** A word with its inner apostrophes ("don't"), a pictogram, or a run of exclamation and question marks. */
const word = /[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}\p{N}]+)*|\p{Extended_Pictographic}|[!?]+/gu;

/**
 * The words of a text in order, in lower case: runs of letters and digits with inner apostrophes, and, because they carry
 * emotion, single pictograms and runs of "!" and "?". Other marks separate.
 *
 * A Unicode regular expression, not Intl.Segmenter: the segmenter's rules and dictionaries change with the ICU inside of Node,
 * so that ids would differ from machine to machine; it is some ten times slower; and for Korean, which writes spaces, it finds
 * the same words.
 *
 * @param text best normalised (`normalizeText`): curly apostrophes and half-width letters are folded there
 */
export function words(text: string): string[] {
  return text.toLowerCase().match(word) ?? [];
}
