import * as tf from "@tensorflow/tfjs";
import { expect } from "vitest";
import { isClose } from "../../src/lib/statistics";

/** Numbers of a tensor or of nested lists, row-major. */
export const flat = (value: unknown): number[] =>
  value instanceof tf.Tensor
    ? Array.from(value.dataSync())
    : Array.isArray(value)
      ? value.flatMap(flat)
      : [value as number];

/** Fails unless every number is within 1e-6 of the expected one relatively, or as far as float32 carries a difference of terms near 1. */
export function expectClose(actual: unknown, expected: unknown, { relative = 1e-6, absolute = 1.2e-7 } = {}): void {
  const [values, truth] = [flat(actual), flat(expected)];
  expect(values.length).toBe(truth.length);
  truth.forEach((want, i) => {
    expect(isClose(values[i]!, want, { relative, absolute }), `index ${i}: ${values[i]} against ${want}`).toBe(true);
  });
}

/** The gradient of a scalar function of one tensor. */
export const gradient = (loss: (x: tf.Tensor) => tf.Tensor, at: tf.Tensor): tf.Tensor =>
  tf.grad((x: tf.Tensor) => loss(x).asScalar())(at);

/** Fails unless the gradient agrees with central differences, extrapolated (Richardson) from two steps. */
export function expectGradient(loss: (x: tf.Tensor) => tf.Tensor, at: tf.Tensor, tolerance = 3e-4): void {
  const start = flat(at);
  const shifted = (i: number, h: number): number =>
    flat(
      loss(
        tf.tensor(
          start.map((v, j) => (i === j ? v + h : v)),
          at.shape,
        ),
      ),
    )[0]!;
  const slope = (i: number, h: number): number => (shifted(i, h) - shifted(i, -h)) / (2 * h);
  const numeric = start.map((_, i) => (4 * slope(i, 0.02) - slope(i, 0.04)) / 3);
  expectClose(gradient(loss, at), numeric, { relative: tolerance, absolute: tolerance });
}
