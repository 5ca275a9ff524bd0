import * as tf from "@tensorflow/tfjs";
import { expect } from "vitest";
import { read } from "../../src/lib/engine";
import type { Blueprint, Weights } from "../../src/lib/model";

/** Numbers .5 sin(.7 (i + 1) + k), as the reference values were made with. */
export function waves(k: number, shape: readonly number[], scale = 0.5): tf.Tensor {
  const size = shape.reduce((product, length) => product * length, 1);
  return tf.tensor(
    Array.from({ length: size }, (_, i) => scale * Math.sin(0.7 * (i + 1) + k)),
    [...shape],
  );
}

/** Weights of a blueprint: waves numbered in its order, plus 1 where a weight starts at 1. */
export function waveWeights(blueprint: Blueprint, first = 0): Weights {
  return new Map(
    blueprint.map(({ name, shape, initial }, i) => [
      name,
      tf.tidy(() => tf.variable(waves(first + i, shape).add(initial === "ones" ? 1 : 0))),
    ]),
  );
}

/** Fails unless each entry agrees within |a - b| ≤ tolerance (1 + |b|). */
export function expectClose(
  actual: tf.Tensor | ArrayLike<number>,
  expected: ArrayLike<number>,
  tolerance = 2e-6,
): void {
  const values = actual instanceof tf.Tensor ? read(actual) : Array.from(actual);
  expect(values.length).toBe(expected.length);
  const off = Array.from(values, (value, i) => Math.abs(value - expected[i]!) / (1 + Math.abs(expected[i]!)));
  const worst = off.reduce((most, value, i) => (value > off[most]! || Number.isNaN(value) ? i : most), 0);
  expect(off[worst]!, `entry ${worst}: ${values[worst]} instead of ${expected[worst]}`).toBeLessThanOrEqual(tolerance);
}

/** The gradient of a scalar function by central differences, entry by entry. */
export function centralDifferences(f: (x: tf.Tensor) => tf.Tensor, x: tf.Tensor, step = 1e-2): number[] {
  const values = read(x);
  const at = (i: number, moved: number): number => {
    const copy = Float64Array.from(values);
    copy[i]! += moved;
    const result = tf.tidy(() => f(tf.tensor(Array.from(copy), x.shape)));
    return read(result)[0]!;
  };
  return Array.from(values, (_, i) => (at(i, step) - at(i, -step)) / (2 * step));
}
