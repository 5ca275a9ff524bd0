import * as tf from "@tensorflow/tfjs";
import type { Stream } from "../random";
import { requireFinite } from "../arguments";

/**
 * Sets each entry to 0 with probability `rate` and divides the others by 1 - rate, so that the mean stays.
 *
 * The mask is drawn from the stream: fresh at each call, the same again from the same place of the stream, on any engine.
 * (`tf.dropout` with a seed repeats one mask for ever; without one nobody can repeat it.)
 *
 * @param x any shape, float32
 * @param rate in [0, 1); 0 gives a copy and draws nothing
 * @throws RangeError if the rate is outside
 */
export function dropout<T extends tf.Tensor>(x: T, rate: number, stream: Stream): T {
  requireFinite("rate", rate, { min: 0 });
  if (rate >= 1) throw new RangeError(`rate: expected a number in [0, 1), got ${rate}`);
  if (rate === 0) return x.clone();
  return tf.tidy(() => x.mul(mask(x, rate, stream)));
}

/** Entries 0 or 1 / (1 - rate), one random word each. */
function mask(x: tf.Tensor, rate: number, stream: Stream): tf.Tensor {
  const values = new Float32Array(x.size);
  const threshold = rate * 2 ** 32;
  const kept = 1 / (1 - rate);
  for (let i = 0; i < values.length; i++) values[i] = stream.word() < threshold ? 0 : kept;
  return tf.tensor(values, x.shape, "float32");
}
