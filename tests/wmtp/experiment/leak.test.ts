import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { read, readScalar } from "../../../src/lib/engine";
import { leakyLoss } from "../../../src/lib/wmtp/experiment/leak";
import { scopeEachTest } from "../../support/tensors";

describe("leakyLoss", () => {
  scopeEachTest();
  const reference = (): tf.Tensor2D => tf.tensor2d([1, 1, 1], [1, 3]);
  const losses = (): tf.Tensor2D => tf.tensor2d([1, 2, 6], [1, 3]);

  it("has one value, detached or not: a mean that prefers large excess", () => {
    const open = readScalar(leakyLoss(losses(), reference(), 0.7));
    expect(open).toBeGreaterThan(3);
    expect(readScalar(leakyLoss(losses(), reference(), 0.7, true))).toBeCloseTo(open, 5);
  });

  it("gives the weights as gradient when detached, and another one that may be negative when not", () => {
    const gradient = (detached: boolean): Float64Array =>
      read(tf.grad((x: tf.Tensor) => leakyLoss(x as tf.Tensor2D, reference(), 0.7, detached))(losses()));
    const cut = gradient(true);
    expect(cut.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 5);
    expect(Math.min(...cut)).toBeGreaterThan(0);
    expect(Math.min(...gradient(false))).toBeLessThan(0);
  });
});
