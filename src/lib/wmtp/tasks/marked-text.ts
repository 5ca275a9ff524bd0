import { requireSameLength } from "../../arguments";

/** Tokens of a text with what is known about each of them by construction, and so independently of any scorer. */
export interface MarkedText {
  /** Tokens, [N]. */
  readonly ids: Int32Array;
  /** [N]: 1 where a rule of the task says that the token matters, such as the digits of an answer; 0 elsewhere. */
  readonly important: Uint8Array;
  /** [N]: 1 where noise has replaced the token, 0 where it is as it was written. */
  readonly corrupted: Uint8Array;
}

/**
 * A text without noise.
 *
 * @param important default every token
 * @throws RangeError for marks of another length than the ids
 */
export function cleanText(ids: Int32Array, important: Uint8Array = new Uint8Array(ids.length).fill(1)): MarkedText {
  requireSameLength("cleanText", { ids, important });
  return { ids, important, corrupted: new Uint8Array(ids.length) };
}

/** The tokens from `from` up to, not including, `to`, as `slice` counts them. */
export function sliceText(text: MarkedText, from: number, to?: number): MarkedText {
  return {
    ids: text.ids.slice(from, to),
    important: text.important.slice(from, to),
    corrupted: text.corrupted.slice(from, to),
  };
}
