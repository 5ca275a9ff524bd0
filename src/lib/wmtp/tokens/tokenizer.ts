import { isUtf8 } from "node:buffer";

/** Text to ids and back. */
export interface Tokenizer {
  /** What it is, and the number of its tokens: "characters 65", "r50k_base 512". */
  readonly name: string;
  /** Number of ids: they run from 0 to size - 1. */
  readonly size: number;
  /** @throws RangeError that names a character which the vocabulary lacks */
  readonly encode: (text: string) => Int32Array;
  /** @throws RangeError that names an id outside of the vocabulary */
  readonly decode: (ids: ArrayLike<number>) => string;
  /** Bytes of a token, which alone may be no text; absent where every token is a text of its own. */
  readonly bytesOf?: (id: number) => Uint8Array;
}

/**
 * Throws a RangeError unless two tokenizers give every id the same meaning: scores of a reference model that counts other
 * tokens than the model are worth nothing.
 *
 * @see 004-S5
 */
export function requireSameVocabulary(first: Tokenizer, second: Tokenizer): void {
  if (first === second) return;
  const [ours, theirs] = [first, second].map(({ name, size }) => `${name} (${size} tokens)`);
  if (first.size !== second.size) throw new RangeError(`vocabulary: expected ${ours}, got ${theirs}`);
  for (let id = 0; id < first.size; id++) {
    const [a, b] = [bytesOf(first, id), bytesOf(second, id)];
    if (a.equals(b)) continue;
    throw new RangeError(
      `vocabulary: expected ${ours}, got ${theirs}: id ${id} is ${show(a)} there and ${show(b)} here`,
    );
  }
}

function bytesOf(tokenizer: Tokenizer, id: number): Buffer {
  return Buffer.from(tokenizer.bytesOf?.(id) ?? tokenizer.decode([id]));
}

/** Bytes as text, or in hexadecimal where they are none. */
function show(bytes: Buffer): string {
  return isUtf8(bytes) ? JSON.stringify(bytes.toString()) : `0x${bytes.toString("hex")}`;
}

/** The id, if it is one of the vocabulary. */
export function requireId(id: number | undefined, index: number, size: number): number {
  if (id === undefined || !Number.isInteger(id) || id < 0 || id >= size) {
    throw new RangeError(`ids: expected whole numbers 0 ... ${size - 1}, got ${id} at index ${index}`);
  }
  return id;
}
