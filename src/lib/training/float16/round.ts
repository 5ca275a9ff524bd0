import * as tf from "@tensorflow/tfjs";
import type { NarrowFormat } from "./format";

/**
 * Rounds every entry to the nearest number of a format, ties to even, as a cast there and back would: what is too large
 * becomes infinite, what is too small zero. The engine has no such type, so this is float32 arithmetic (001-C23).
 *
 * @param x any shape, float32
 * @returns the same shape, float32; no gradient flows through it, see `castTo`
 */
export function roundTo(x: tf.Tensor, { precision, normal, max }: NarrowFormat): tf.Tensor {
  return tf.tidy(() => {
    const size = x.abs();
    const power = powerBelow(size).maximum(normal);
    const steps = size.div(power).mul(2 ** (precision - 1));
    const rounded = nearestWhole(steps)
      .mul(2 ** (1 - precision))
      .mul(power);
    const limited = tf.where(rounded.greater(max), tf.fill(x.shape, Infinity), rounded);
    // Not tf.sign, which on WebAssembly takes numbers up to 1e-7 for zero.
    const signed = tf.where(x.less(0), limited.neg(), limited);
    return tf.where(size.less(Infinity), signed, x);
  });
}

/** Half to even, for numbers of 0 to 2^22: the last bit of their sum with 2^23 is worth 1. */
function nearestWhole(x: tf.Tensor): tf.Tensor {
  return x.add(2 ** 23).sub(2 ** 23);
}

/** The largest power of two up to x > 0, exactly: Veltkamp's splitting rounds x to one bit, up or down. */
function powerBelow(x: tf.Tensor): tf.Tensor {
  const shift = tf.where(x.greater(1), tf.fill(x.shape, 2 ** -30), tf.onesLike(x));
  const small = x.mul(shift);
  const large = small.mul(2 ** 23 + 1);
  const oneBit = large.sub(large.sub(small));
  return tf.where(oneBit.greater(small), oneBit.div(2), oneBit).div(shift);
}
