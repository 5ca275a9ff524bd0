import * as tf from "@tensorflow/tfjs";

/** A batch so small that every number of it can be checked by hand: one text of six tokens over a vocabulary of five. */
export interface WorkedExample {
  /** [1, 6] int32. */
  readonly ids: tf.Tensor2D;
  /** Of a model with four heads, [1, 6, 4, 5]. */
  readonly logits: tf.Tensor4D;
  /** Of a reference with one head, [1, 6, 1, 5]. */
  readonly referenceLogits: tf.Tensor4D;
}

const [length, heads, vocabulary] = [6, 4, 5];

/**
 * The example of METHODS 6: logits 2 sin(1 + 7s + 3h + 1.7v), reference 2 cos(.5 + 5s + 2.3v). The caller disposes its tensors.
 */
export function workedExample(): WorkedExample {
  const fill = (count: number, logit: (s: number, h: number, v: number) => number): Float32Array =>
    Float32Array.from({ length: length * count * vocabulary }, (_, i) => {
      const [s, h, v] = [Math.floor(i / (count * vocabulary)), Math.floor(i / vocabulary) % count, i % vocabulary];
      return logit(s, h, v);
    });
  return {
    ids: tf.tensor2d([[2, 0, 4, 1, 3, 0]], [1, length], "int32"),
    logits: tf.tensor4d(
      fill(heads, (s, h, v) => 2 * Math.sin(1 + 7 * s + 3 * h + 1.7 * v)),
      [1, length, heads, vocabulary],
    ),
    referenceLogits: tf.tensor4d(
      fill(1, (s, _h, v) => 2 * Math.cos(0.5 + 5 * s + 2.3 * v)),
      [1, length, 1, vocabulary],
    ),
  };
}
