import type { Stream } from "../../random";

/**
 * Throws coins of any bias, four a random word: a byte decides unless it falls on the threshold itself, and then a full number
 * does. Exact, and a quarter of the words of a plain comparison.
 *
 * @returns whether a coin that shows heads with probability p in [0, 1] shows heads
 */
export function coins(stream: Stream): (p: number) => boolean {
  let word = 0;
  let left = 0;
  return (p) => {
    if (left === 0) {
      word = stream.word();
      left = 4;
    }
    const byte = word & 255;
    word >>>= 8;
    left--;
    const scaled = 256 * p;
    const threshold = Math.floor(scaled);
    return byte === threshold ? stream.uniform() < scaled - threshold : byte < threshold;
  };
}

/** Standard normal numbers by Box and Muller, both of each pair. */
export function gaussians(stream: Stream): () => number {
  let spare: number | undefined;
  return () => {
    if (spare !== undefined) {
      const kept = spare;
      spare = undefined;
      return kept;
    }
    const radius = Math.sqrt(-2 * Math.log1p(-stream.uniform()));
    const angle = 2 * Math.PI * stream.uniform();
    spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
}
