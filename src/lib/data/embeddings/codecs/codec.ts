import type { NpyArray } from "../../npy";
import type { EmbeddingMatrix } from "../matrix";

/** Names of the codecs, from the most bytes to the fewest. */
export type CodecName = "fp32" | "fp32-shuffled" | "fp16" | "bf16" | "int8";

/** How vectors become arrays of a file, and back. */
export interface Codec {
  readonly name: CodecName;
  /** Whether `decode` gives back every bit. */
  readonly lossless: boolean;
  /** The .npy files of a chunk, by name without ".npy". Throws RangeError for a value beyond the codec's range. */
  encode(matrix: EmbeddingMatrix): Readonly<Record<string, Uint8Array>>;
  /** Vectors from the arrays that `encode` wrote. */
  decode(arrays: ReadonlyMap<string, NpyArray>): EmbeddingMatrix;
  /** Largest error of a value of a row whose largest magnitude is `peak`. */
  errorBound(value: number, peak: number): number;
}

/**
 * An array of a chunk, checked for its element type and for its number of dimensions.
 *
 * @throws Error that names the array
 */
export function member(
  arrays: ReadonlyMap<string, NpyArray>,
  name: string,
  dtype: string,
  dimensions: number,
): NpyArray {
  const array = arrays.get(name);
  if (array === undefined) throw new Error(`chunk: expected an array "${name}", got ${[...arrays.keys()].join(", ")}`);
  if (array.dtype !== dtype || array.shape.length !== dimensions) {
    const came = `${array.dtype} of ${array.shape.length} dimensions`;
    throw new Error(`chunk: array "${name}": expected ${dtype} of ${dimensions} dimensions, got ${came}`);
  }
  return array;
}

/** Refuses a value whose magnitude a codec can't hold. */
export function requireRange(codec: CodecName, { values, width }: EmbeddingMatrix, limit: number): void {
  let bad = 0;
  while (bad < values.length && Math.abs(values[bad]!) <= limit) bad++;
  if (bad === values.length) return;
  const place = `row ${Math.floor(bad / width)}, column ${bad % width}`;
  throw new RangeError(`${codec}: expected magnitudes of at most ${limit}, got ${values[bad]} in ${place}`);
}
