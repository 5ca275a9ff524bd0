import type { Stream } from "../../random";

/** What a byte is compared with where no coin is thrown. */
export const CERTAIN = 256;

/** Biases of coins that are thrown four a random word. */
export interface Thresholds {
  /** A byte below this shows heads, one above tails; `CERTAIN`: heads without a throw. */
  readonly bytes: Int32Array;
  /** Where the byte falls on the threshold itself, a number uniform on [0, 1) shows heads if it is below this. */
  readonly rests: Float64Array;
}

/** Thresholds of biases in [0, 1]: exact, and a quarter of the random words of a plain comparison. */
export function thresholds(biases: Float64Array): Thresholds {
  const bytes = Int32Array.from(biases, (p) => Math.floor(256 * p));
  return { bytes, rests: biases.map((p, k) => 256 * p - bytes[k]!) };
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
