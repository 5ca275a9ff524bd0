import { writeNpy } from "../../npy";
import { member, requireRange, type Codec } from "./codec";

const LARGEST = (2 - 2 ** -7) * 2 ** 127;

/**
 * The upper half of single precision (bfloat16), rounded to the nearest, ties to even: 2 bytes a number, 8 significant bits,
 * the exponents of fp32. NumPy has no such type; the file holds the bits as uint16:
 * `(bits.astype("uint32") << 16).view("float32")`.
 */
export const bf16: Codec = {
  name: "bf16",
  lossless: false,
  encode: (matrix) => {
    requireRange("bf16", matrix, LARGEST);
    const words = new Uint32Array(matrix.values.buffer, matrix.values.byteOffset, matrix.values.length);
    const bits = new Uint16Array(words.length);
    for (let i = 0; i < bits.length; i++) bits[i] = (words[i]! + 0x7fff + ((words[i]! >>> 16) & 1)) >>> 16;
    return { bits: writeNpy(bits, [matrix.rows, matrix.width]) };
  },
  decode: (arrays) => {
    const { values: bits, shape } = member(arrays, "bits", "<u2", 2);
    const words = new Uint32Array(bits.length);
    for (let i = 0; i < words.length; i++) words[i] = bits[i]! << 16;
    return { rows: shape[0]!, width: shape[1]!, values: new Float32Array(words.buffer) };
  },
  // Below the smallest normal number the steps stay as they are.
  errorBound: (value) => Math.max(Math.abs(value) * 2 ** -8, 2 ** -134),
};
