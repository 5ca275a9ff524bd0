import * as tf from "@tensorflow/tfjs";
import { requireInteger } from "../../arguments";
import type { Stream } from "../../random";

/**
 * Dropout masks of a stack of runs: entries 0 with probability 2^-bits, else 1 / (1 - 2^-bits). Each run draws from its own
 * stream, so that it gets the same masks in any stack. A random word serves 32 / bits entries, which makes masks cheap.
 *
 * @param shape of one run's mask
 * @param bits 1, 2 or 4: rates of 1/2, 1/4 or 1/16
 * @returns [streams, ...shape]
 */
export function dropoutMasks(streams: readonly Stream[], shape: readonly number[], bits: number): tf.Tensor {
  requireInteger("bits", bits, { min: 1, max: 4 });
  const size = shape.reduce((product, length) => product * length, 1);
  const kept = 1 / (1 - 2 ** -bits);
  const values = new Float32Array(streams.length * size);
  streams.forEach((stream, run) => {
    fillMask(values.subarray(run * size, (run + 1) * size), stream, bits, kept);
  });
  return tf.tensor(values, [streams.length, ...shape]);
}

function fillMask(values: Float32Array, stream: Stream, bits: number, kept: number): void {
  const perWord = Math.floor(32 / bits);
  const lowest = 2 ** bits - 1;
  for (let start = 0; start < values.length; start += perWord) {
    let word = stream.word();
    const end = Math.min(start + perWord, values.length);
    for (let i = start; i < end; i++, word >>>= bits) values[i] = (word & lowest) === 0 ? 0 : kept;
  }
}
