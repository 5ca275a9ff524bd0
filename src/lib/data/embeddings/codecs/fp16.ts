import { writeNpy } from "../../npy";
import { member, requireRange, type Codec } from "./codec";
import { halfBits, singleBits } from "./half";

const LARGEST = 65_504;
const SMALLEST_STEP = 2 ** -24;

/** Half precision (IEEE 754 binary16), rounded to the nearest: 2 bytes a number, 11 significant bits. NumPy's `float16`. */
export const fp16: Codec = {
  name: "fp16",
  lossless: false,
  encode: (matrix) => {
    requireRange("fp16", matrix, LARGEST);
    const words = new Uint32Array(matrix.values.buffer, matrix.values.byteOffset, matrix.values.length);
    const bits = new Uint16Array(words.length);
    for (let i = 0; i < bits.length; i++) bits[i] = halfBits(words[i]!);
    return { values: writeNpy(bits, [matrix.rows, matrix.width], false, "<f2") };
  },
  decode: (arrays) => {
    const { values: bits, shape } = member(arrays, "values", "<f2", 2);
    const words = new Uint32Array(bits.length);
    for (let i = 0; i < words.length; i++) words[i] = singleBits(bits[i]!);
    return { rows: shape[0]!, width: shape[1]!, values: new Float32Array(words.buffer) };
  },
  errorBound: (value) => Math.max(Math.abs(value) * 2 ** -11, SMALLEST_STEP / 2),
};
