import { requireInteger, requireSameLength } from "../../arguments";

/** Stretches of equal length cut from one text. */
export interface Windows {
  /** Number of windows, B. */
  readonly rows: number;
  /** Tokens in a window, S. */
  readonly length: number;
  /** Where each window starts in the text, [B]. */
  readonly starts: Int32Array;
  /** Row-major [B, S]. */
  readonly ids: Int32Array;
  /** Row-major [B, S]: 1 for a token that counts as a target, 0 for one that doesn't. Without it all count. */
  readonly mask?: Uint8Array;
}

/** How a text is cut. */
export interface WindowOptions {
  /** Tokens in a window, at least 2. */
  readonly length: number;
  /** Tokens from one start to the next; default `length`: windows that touch and don't overlap. */
  readonly stride?: number;
  /** A 1 for each token of the text that counts as a target, 0 for others; default all count. */
  readonly mask?: ArrayLike<number>;
}

/**
 * All windows of a text, in order; what remains at its end is left out. For evaluation, and for reading scores over a text.
 *
 * @param ids tokens of one text
 * @throws RangeError for a text shorter than a window, or a mask of another length
 */
export function windows(ids: ArrayLike<number>, { length, stride = length, mask }: WindowOptions): Windows {
  requireText(ids, length, mask);
  requireInteger("stride", stride, { min: 1 });
  const rows = Math.floor((ids.length - length) / stride) + 1;
  return cutWindows(
    ids,
    Int32Array.from({ length: rows }, (_, row) => row * stride),
    length,
    mask,
  );
}

/** Throws a RangeError unless a text holds a window, and a mask fits the text. */
export function requireText(ids: ArrayLike<number>, length: number, mask: ArrayLike<number> | undefined): void {
  requireInteger("length", length, { min: 2 });
  if (ids.length < length) {
    throw new RangeError(`ids: expected at least one window of ${length} tokens, got ${ids.length} tokens`);
  }
  if (mask !== undefined) requireSameLength("mask", { ids, mask });
}

/** The windows that start at given places. */
export function cutWindows(
  ids: ArrayLike<number>,
  starts: Int32Array,
  length: number,
  mask?: ArrayLike<number>,
): Windows {
  const rows = starts.length;
  const place = (i: number): number => starts[Math.floor(i / length)]! + (i % length);
  const cut = Int32Array.from({ length: rows * length }, (_, i) => ids[place(i)]!);
  if (mask === undefined) return { rows, length, starts, ids: cut };
  return { rows, length, starts, ids: cut, mask: Uint8Array.from(cut, (_, i) => (mask[place(i)] === 0 ? 0 : 1)) };
}
