import { writeNpy } from "../../npy";
import { member, type Codec } from "./codec";

/**
 * Single precision with its bytes sorted by place, as the shuffle filters of HDF5 and Blosc do: deflate then meets all
 * exponents in a row. 4 bytes a number, every bit kept; the file holds `planes` of shape `[4, rows, width]`.
 */
export const fp32Shuffled: Codec = {
  name: "fp32-shuffled",
  lossless: true,
  encode: ({ values, rows, width }) => {
    const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
    const count = values.length;
    const planes = new Uint8Array(bytes.length);
    for (let i = 0; i < bytes.length; i++) planes[(i & 3) * count + (i >> 2)] = bytes[i]!;
    return { planes: writeNpy(planes, [4, rows, width]) };
  },
  decode: (arrays) => {
    const { values: planes, shape } = member(arrays, "planes", "|u1", 3);
    const [, rows = 0, width = 0] = shape;
    const count = rows * width;
    const bytes = new Uint8Array(4 * count);
    for (let i = 0; i < bytes.length; i++) bytes[i] = planes[(i & 3) * count + (i >> 2)]!;
    return { rows, width, values: new Float32Array(bytes.buffer) };
  },
  errorBound: () => 0,
};
