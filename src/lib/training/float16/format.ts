/** A floating-point format that is emulated in float32. */
export interface NarrowFormat {
  readonly name: "float16" | "bfloat16" | "float8";
  /** Bits of the significand, the hidden one included. */
  readonly precision: number;
  /** The largest finite number. */
  readonly max: number;
  /** The smallest positive normal number; below it numbers are multiples of `tiny`. */
  readonly normal: number;
  /** The smallest positive number. */
  readonly tiny: number;
}

/** IEEE 754 binary16: 11 bits, largest 65,504, smallest 2^-24. */
export const float16: NarrowFormat = { name: "float16", precision: 11, max: 65504, normal: 2 ** -14, tiny: 2 ** -24 };

/**
 * bfloat16: float32 with 8 bits, hence its range. Subnormal numbers are zero, as on the hardware that trains in it (and in
 * TensorFlow, which flushes float32's own).
 */
export const bfloat16: NarrowFormat = {
  name: "bfloat16",
  precision: 8,
  max: (2 - 2 ** -7) * 2 ** 127,
  normal: 2 ** -126,
  tiny: 2 ** -126,
};

/**
 * E4M3 of the Open Compute Project: 4 bits, largest 448, smallest 2^-9. Beyond 448 it has no infinity but NaN; here such
 * numbers become infinite, which stops a step alike.
 */
export const float8: NarrowFormat = { name: "float8", precision: 4, max: 448, normal: 2 ** -6, tiny: 2 ** -9 };
