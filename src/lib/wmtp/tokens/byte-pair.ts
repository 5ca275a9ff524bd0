import { requireInteger } from "../../arguments";
import { r50k } from "./ranks";
import { requireId, type Tokenizer } from "./tokenizer";

/** Size of a vocabulary of byte pairs. */
export interface BytePairOptions {
  /** Number of tokens: the 256 bytes, and the most frequent others of the corpus. At least 256; fewer are made if it has no more. */
  readonly size: number;
}

const BYTES = 256;

/**
 * GPT-2's byte pairs (`r50k_base`) with a vocabulary that fits a small model: the 256 single bytes, then the most frequent tokens
 * of a corpus. Any other token is spelled by its bytes, so that every text, whatever its script, comes back as it was.
 *
 * @param texts the corpus whose tokens are counted
 * @throws RangeError for a size below 256
 * @see 004-D2. Radford et al. 2019; the ranks are gpt-tokenizer's.
 */
export function bytePairTokenizer(texts: readonly string[], { size: wanted }: BytePairOptions): Tokenizer {
  requireInteger("size", wanted, { min: BYTES });
  const { encode, bytesOf } = r50k();
  const pieces: Uint8Array[] = Array.from({ length: BYTES }, (_, byte) => Uint8Array.of(byte));
  const dense = new Map<number, number>();
  for (const token of mostFrequent(texts, wanted - BYTES)) {
    dense.set(token, pieces.length);
    pieces.push(bytesOf(token));
  }
  const size = pieces.length;
  return {
    name: `r50k_base ${size}`,
    size,
    encode: (text) => Int32Array.from(encode(text).flatMap((token) => dense.get(token) ?? Array.from(bytesOf(token)))),
    decode: (ids) => {
      const parts = Array.from(ids, (id, index) => pieces[requireId(id, index, size)]!);
      return new TextDecoder("utf-8", { ignoreBOM: true }).decode(Buffer.concat(parts));
    },
    bytesOf: (id) => pieces[requireId(id, 0, size)]!.slice(),
  };
}

/** Tokens of more than one byte, the most frequent first; of equals the lower id. */
function mostFrequent(texts: readonly string[], count: number): number[] {
  const { encode, bytesOf } = r50k();
  const counts = new Map<number, number>();
  for (const text of texts) for (const token of encode(text)) counts.set(token, (counts.get(token) ?? 0) + 1);
  return [...counts.keys()]
    .filter((token) => bytesOf(token).length > 1)
    .sort((a, b) => counts.get(b)! - counts.get(a)! || a - b)
    .slice(0, count);
}
