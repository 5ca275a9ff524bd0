import { writeNpy } from "../../npy";
import { member, type Codec } from "./codec";

const STEPS = 127;

/**
 * Whole numbers from -127 to 127 and a scale per row, the row's largest magnitude / 127: 1 byte a number and 4 a row.
 * `values * scale[:, None]` in NumPy gives the vectors back, each number within half a step.
 */
export const int8: Codec = {
  name: "int8",
  lossless: false,
  encode: ({ values, rows, width }) => {
    const scale = new Float32Array(rows);
    const steps = new Int8Array(values.length);
    for (let row = 0; row < rows; row++) {
      const begin = row * width;
      let peak = 0;
      for (let i = begin; i < begin + width; i++) peak = Math.max(peak, Math.abs(values[i]!));
      const step = peak / STEPS;
      scale[row] = step;
      if (step > 0) for (let i = begin; i < begin + width; i++) steps[i] = Math.round(values[i]! / step);
    }
    return { values: writeNpy(steps, [rows, width]), scale: writeNpy(scale, [rows]) };
  },
  decode: (arrays) => {
    const { values: steps, shape } = member(arrays, "values", "|i1", 2);
    const { values: scale } = member(arrays, "scale", "<f4", 1);
    const [rows = 0, width = 0] = shape;
    if (scale.length !== rows) throw new Error(`chunk: expected ${rows} scales, got ${scale.length}`);
    const values = new Float32Array(steps.length);
    for (let i = 0; i < values.length; i++) values[i] = steps[i]! * scale[Math.floor(i / width)]!;
    return { rows, width, values };
  },
  // Half a step, the rounding of the scale, and where fp32 runs out of bits.
  errorBound: (_, peak) => (peak / STEPS) * (0.5 + STEPS * 2 ** -23) + 128 * 2 ** -149,
};
