import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { evaluate } from "../../../src/lib/engine";
import { allocate } from "../../../src/lib/model/weights";
import { stream } from "../../../src/lib/random";
import { perceptron } from "../../../src/lib/bayes/posterior/perceptron";
import { scopeEachTest } from "../../support/tensors";

scopeEachTest();

describe("perceptron", () => {
  it("maps the last axis, and starts at 0 if it is to be still", () => {
    const input = tf.ones([2, 5, 3]);
    const network = perceptron("p", [3, 8, 4]);
    expect(
      evaluate(() => network.apply(allocate(network.blueprint, stream(1)), input), [2, 5, 4]).some((x) => x !== 0),
    ).toBe(true);
    const still = perceptron("p", [3, 8, 4], true);
    expect(new Set(evaluate(() => still.apply(allocate(still.blueprint, stream(1)), input)))).toEqual(new Set([0]));
  });

  it("is affine without a hidden layer, and not with one", () => {
    const curve = (widths: number[]): number => {
      const network = perceptron("p", widths);
      const weights = allocate(network.blueprint, stream(3));
      const [a, b, c] = evaluate(() => network.apply(weights, tf.tensor2d([[-2], [0], [2]])));
      return a! + c! - 2 * b!;
    };
    expect(curve([1, 1])).toBeCloseTo(0, 5);
    expect(Math.abs(curve([1, 16, 1]))).toBeGreaterThan(0.01);
  });
});
