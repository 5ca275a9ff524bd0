import * as tf from "@tensorflow/tfjs";

/** The example of reference/ml/wmtp.json: S = 6, H = 4, V = 5. */
export const referenceIds = (): tf.Tensor2D => tf.tensor2d([[2, 0, 4, 1, 3, 0]], [1, 6], "int32");

/** logits[s, h, v] = 2 sin(1 + 7 s + 3 h + 1.7 v). */
export const referenceLogits = (): tf.Tensor4D => {
  const place = (i: number): [number, number, number] => [Math.floor(i / 20), Math.floor(i / 5) % 4, i % 5];
  const values = Float32Array.from({ length: 6 * 4 * 5 }, (_, i) => {
    const [s, h, v] = place(i);
    return 2 * Math.sin(1 + 7 * s + 3 * h + 1.7 * v);
  });
  return tf.tensor4d(values, [1, 6, 4, 5]);
};

/** One-step logits of the reference model, [1, 6, 1, 5]: 2 cos(.5 + 5 s + 2.3 v). */
export const referenceModelLogits = (): tf.Tensor4D =>
  tf.tensor4d(
    Float32Array.from({ length: 30 }, (_, i) => 2 * Math.cos(0.5 + 5 * Math.floor(i / 5) + 2.3 * (i % 5))),
    [1, 6, 1, 5],
  );
