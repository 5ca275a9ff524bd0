import * as tf from "@tensorflow/tfjs";
import type { Gradients } from "../gradients";
import type { NarrowFormat } from "./format";
import { roundTo } from "./round";

/**
 * A cast to a format, as mixed precision makes it: values are rounded on the way forward, and their gradients on the way
 * back, where small ones underflow (001-S15).
 *
 * @param x any shape, float32
 */
export function castTo<T extends tf.Tensor>(x: T, format: NarrowFormat): T {
  const cast = tf.customGrad((input) => ({
    value: roundTo(input as tf.Tensor, format),
    gradFunc: (dy: tf.Tensor) => roundTo(dy, format),
  }));
  return cast(x) as T;
}

/** What a format does to some gradients. */
export interface Underflow {
  /** Entries that are not zero in float32. */
  readonly nonzero: number;
  /** Of them, those that become zero. */
  readonly lost: number;
  /** Of them, those that become infinite. */
  readonly overflowed: number;
}

/**
 * Counts what a format loses of gradients that are multiplied by a scale before the cast.
 *
 * @param scale at least 0; default 1
 */
export function underflow(gradients: Gradients, format: NarrowFormat, scale = 1): Underflow {
  const counts = { nonzero: 0, lost: 0, overflowed: 0 };
  for (const gradient of gradients.values()) {
    const rounded = tf.tidy(() => roundTo(gradient.mul(scale), format));
    const after = rounded.dataSync();
    rounded.dispose();
    gradient.dataSync().forEach((value, i) => {
      if (value === 0) return;
      counts.nonzero++;
      if (after[i] === 0) counts.lost++;
      else if (!Number.isFinite(after[i])) counts.overflowed++;
    });
  }
  return counts;
}
