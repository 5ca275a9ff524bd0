import { requireInteger } from "../../arguments";

/** How many items stand in an n-gram, both ends included. */
export interface NgramRange {
  readonly min: number;
  readonly max: number;
}

/**
 * Runs of `min` to `max` neighbouring words, joined by a space; the short ones first, each length in reading order.
 *
 * @throws RangeError unless 1 <= min <= max
 */
export function wordNgrams(tokens: readonly string[], { min, max }: NgramRange): string[] {
  requireRange(min, max);
  const out: string[] = [];
  for (let n = min; n <= max; n++) {
    for (let start = 0; start + n <= tokens.length; start++) out.push(tokens.slice(start, start + n).join(" "));
  }
  return out;
}

/**
 * Runs of `min` to `max` neighbouring characters (code points) within words: each word is framed by a space, and a framed word
 * that is shorter than n counts once as a whole. What scikit-learn calls `char_wb`.
 *
 * @param text words are what white space separates
 * @throws RangeError unless 1 <= min <= max
 */
export function characterNgrams(text: string, { min, max }: NgramRange): string[] {
  requireRange(min, max);
  const out: string[] = [];
  for (const piece of text.split(/\s+/u)) if (piece !== "") pushFramed(out, [" ", ...Array.from(piece), " "], min, max);
  return out;
}

function pushFramed(out: string[], framed: readonly string[], min: number, max: number): void {
  for (let n = min; n <= max; n++) {
    out.push(framed.slice(0, n).join(""));
    if (n >= framed.length) return;
    for (let start = 1; start + n <= framed.length; start++) out.push(framed.slice(start, start + n).join(""));
  }
}

function requireRange(min: number, max: number): void {
  requireInteger("min", min, { min: 1 });
  requireInteger("max", max, { min });
}
