import * as tf from "@tensorflow/tfjs";
import { requireInteger } from "../arguments";
import { normalTensor } from "../engine";
import type { Stream } from "../random";

/** What is timed. */
export interface HeadTimesOptions {
  /** Features that each head reads. */
  readonly width: number;
  /** Numbers that each head gives. */
  readonly outputs: number;
  readonly heads: number;
  readonly batch: number;
  /** Ratios to take; each is that of two sums of many passes. */
  readonly runs: number;
  readonly stream: Stream;
  /** Passes in a sum; default 50. */
  readonly passes?: number;
}

/**
 * How much longer affine heads take one after the other than as one multiplication with their matrices side by side.
 *
 * Sequential and joint passes alternate, so that a busy machine slows both.
 *
 * @returns a ratio a run, above 1 where together is faster
 * @throws RangeError for less than one head, run or pass
 * @see 003-E41
 */
export function headTimes({ width, outputs, heads, batch, runs, stream, passes = 50 }: HeadTimesOptions): number[] {
  for (const [name, value] of Object.entries({ heads, runs, passes })) requireInteger(name, value, { min: 1 });
  const x = normalTensor(stream.split("x"), [batch, width]);
  const kernels = Array.from({ length: heads }, (_, i) => normalTensor(stream.split(i), [width, outputs]));
  const joint = tf.concat(kernels, 1);
  const sequential = (): tf.Tensor[] => kernels.map((kernel) => tf.matMul(x, kernel));
  const together = (): tf.Tensor[] => [tf.matMul(x, joint)];
  seconds(sequential);
  seconds(together);
  const ratios = Array.from({ length: runs }, () => {
    let [apart, joined] = [0, 0];
    for (let i = 0; i < passes; i++) {
      apart += seconds(sequential);
      joined += seconds(together);
    }
    return apart / joined;
  });
  tf.dispose([x, joint, ...kernels]);
  return ratios;
}

/** Time of a pass, its results read. */
function seconds(pass: () => tf.Tensor[]): number {
  const start = performance.now();
  const results = pass();
  for (const result of results) result.dataSync();
  const end = performance.now();
  tf.dispose(results);
  return (end - start) / 1000;
}
