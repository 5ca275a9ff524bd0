import type * as ranks from "gpt-tokenizer/bpeRanks/r50k_base";
import type * as encoding from "gpt-tokenizer/encoding/r50k_base";
import { lazily, once } from "../../lazy";

/** GPT-2's byte pairs. */
export interface BytePairs {
  /** Tokens of a text; what looks like a special token in it is text. */
  readonly encode: (text: string) => number[];
  /** Bytes of a token. */
  readonly bytesOf: (token: number) => Uint8Array;
}

/**
 * The byte pairs of `r50k_base`, loaded when they are first needed: 50,256 tokens.
 *
 * @see Radford et al. 2019; the package gpt-tokenizer
 */
export const r50k: () => BytePairs = once(() => {
  const { encode } = lazily("gpt-tokenizer/encoding/r50k_base") as typeof encoding;
  const { default: pieces } = lazily("gpt-tokenizer/bpeRanks/r50k_base") as typeof ranks;
  return {
    encode: (text) => encode(text, { disallowedSpecial: new Set() }),
    bytesOf: (token) => {
      const piece = pieces[token]!;
      return typeof piece === "string" ? new TextEncoder().encode(piece) : Uint8Array.from(piece);
    },
  };
});
