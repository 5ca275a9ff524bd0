import { writeNpy } from "../../npy";
import { member, type Codec } from "./codec";

/** Single precision as it is: 4 bytes a number, every bit kept. What `numpy.savez` writes. */
export const fp32: Codec = {
  name: "fp32",
  lossless: true,
  encode: ({ values, rows, width }) => ({ values: writeNpy(values, [rows, width]) }),
  decode: (arrays) => {
    const { values, shape } = member(arrays, "values", "<f4", 2);
    return { rows: shape[0]!, width: shape[1]!, values: values as Float32Array };
  },
  errorBound: () => 0,
};
