/** Difference of the exponents' offsets of single and half precision, 127 - 15. */
const OFFSET = 112;
const HALF_BITS = 0x3f000000;

const float = new Float32Array(1);
const word = new Uint32Array(float.buffer);

/**
 * Bits of the half-precision number nearest to a single-precision one, ties to even. The packages at hand take 2 µs a number.
 *
 * @param single bits of a number of magnitude at most 65,504
 */
export function halfBits(single: number): number {
  const sign = (single >>> 16) & 0x8000;
  const magnitude = single & 0x7fffffff;
  if (magnitude >= (OFFSET + 1) << 23) {
    return sign | (((magnitude + 0xfff + ((magnitude >>> 13) & 1)) >>> 13) - (OFFSET << 10));
  }
  // Beside 0.5 the steps of single precision are those of half precision's smallest numbers: the adder rounds.
  word[0] = magnitude;
  float[0] = float[0]! + 0.5;
  return sign | (word[0] - HALF_BITS);
}

/** Bits of the single-precision number that equals a half-precision one. */
export function singleBits(half: number): number {
  const sign = (half & 0x8000) << 16;
  const magnitude = half & 0x7fff;
  if (magnitude >= 0x7c00) return (sign | 0x7f800000 | ((magnitude & 0x3ff) << 13)) >>> 0;
  if (magnitude >= 0x400) return (sign | ((magnitude + (OFFSET << 10)) << 13)) >>> 0;
  float[0] = magnitude * 2 ** -24;
  return (sign | word[0]!) >>> 0;
}
