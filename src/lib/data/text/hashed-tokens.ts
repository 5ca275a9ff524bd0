import { requireInteger } from "../../arguments";
import { hashText } from "./hash";
import { words } from "./words";

/** The size of a hashed vocabulary, and how many tokens of a text are kept. */
export interface HashedTokensOptions {
  /** Ids are 1 to buckets - 1; 0 is padding. So an embedding table has `buckets` rows. At least 2. */
  readonly buckets: number;
  /** Tokens kept, from the start of the text; shorter texts are padded with 0 at the end. */
  readonly length: number;
  /** Seed of the hash, to see what collisions do. Default 0. */
  readonly seed?: number;
}

/**
 * The words of a text as ids of a hashed vocabulary: 1 + MurmurHash3(word) mod (buckets - 1). No vocabulary has to be learned
 * or stored, and an unseen word has an id; two words may share one.
 *
 * @param text best normalised first (`normalizeText`); `words` lower-cases it
 * @returns [length] ids
 * @throws RangeError for fewer than 2 buckets or a negative length
 * @see Weinberger et al. 2009 for the hashing of features; stands in for the tokenizer of 003-S27, which needs a download
 */
export function hashedTokens(text: string, { buckets, length, seed = 0 }: HashedTokensOptions): Int32Array {
  requireInteger("buckets", buckets, { min: 2 });
  requireInteger("length", length, { min: 0 });
  requireInteger("seed", seed);
  const ids = new Int32Array(length);
  const kept = words(text).slice(0, length);
  kept.forEach((token, i) => (ids[i] = 1 + (hashText(token, seed) % (buckets - 1))));
  return ids;
}
