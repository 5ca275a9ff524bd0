import * as tf from "@tensorflow/tfjs";
import { gaeReturns, type GaeOptions } from "./gae";
import type { RewardedTexts } from "./plan";

/** GAE returns of the unmasked tokens of each text, row-major [B, S]; 0 where masked. */
export function targetsOf(plan: GaeOptions, step: number, texts: RewardedTexts, values: Float64Array): Float32Array {
  const { length, rewards, mask } = texts;
  const targets = new Float32Array(values.length);
  for (let first = 0; first < values.length; first += length) {
    const places = Array.from({ length }, (_, t) => first + t).filter((place) => mask?.[place] !== 0);
    const known = places.map((place) => values[place]!);
    if (!known.every(Number.isFinite))
      throw new RangeError(`values: expected finite numbers at step ${step} of the critic`);
    const earned = places.map((place) => rewards[place]!);
    gaeReturns(earned, known, plan).forEach((target, i) => (targets[places[i]!] = target));
  }
  return targets;
}

/** Mean squared error of values over the unmasked tokens. */
export function squaredError(
  { rows, length, mask }: RewardedTexts,
  targets: Float32Array,
  values: tf.Tensor2D,
): tf.Scalar {
  const errors = values.sub(tf.tensor2d(targets, [rows, length])).square();
  if (mask === undefined) return errors.mean();
  const counts = tf.tensor2d(Float32Array.from(mask), [rows, length]);
  return errors.mul(counts).sum().div<tf.Scalar>(counts.sum());
}
