import * as tf from "@tensorflow/tfjs";
import { normals, uniforms, type Stream } from "../random";
import { requireFinite, requireInteger } from "../arguments";

/** Mean and standard deviation of a normal distribution. */
export interface NormalOptions {
  /** Default 0. */
  readonly mean?: number;
  /** Default 1. */
  readonly deviation?: number;
}

/** A float32 tensor of normal numbers; the same stream gives the same tensor on every engine. */
export function normalTensor<R extends tf.Rank>(
  stream: Stream,
  shape: tf.ShapeMap[R],
  { mean = 0, deviation = 1 }: NormalOptions = {},
): tf.Tensor<R> {
  requireFinite("mean", mean);
  requireFinite("deviation", deviation, { min: 0 });
  const values = normals(stream, sizeOf(shape));
  return tf.tensor(
    Float32Array.from(values, (value) => mean + deviation * value),
    shape,
    "float32",
  );
}

/** A float32 tensor of numbers uniform on [low, high); default [0, 1). The upper bound can come up by rounding to float32. */
export function uniformTensor<R extends tf.Rank>(
  stream: Stream,
  shape: tf.ShapeMap[R],
  low = 0,
  high = 1,
): tf.Tensor<R> {
  return tf.tensor(Float32Array.from(uniforms(stream, sizeOf(shape), low, high)), shape, "float32");
}

/**
 * Initial weights uniform on ±√(6 / (inputs + outputs)), so that activations and gradients keep their variance.
 *
 * @returns [inputs, outputs]
 * @see Glorot, Bengio 2010, eq. 16.
 */
export function glorotTensor(stream: Stream, inputs: number, outputs: number): tf.Tensor2D {
  requireInteger("inputs", inputs, { min: 1 });
  requireInteger("outputs", outputs, { min: 1 });
  const limit = Math.sqrt(6 / (inputs + outputs));
  return uniformTensor<tf.Rank.R2>(stream, [inputs, outputs], -limit, limit);
}

function sizeOf(shape: readonly number[]): number {
  shape.forEach((length, axis) => {
    requireInteger(`shape[${axis}]`, length, { min: 0 });
  });
  return shape.reduce((size, length) => size * length, 1);
}
