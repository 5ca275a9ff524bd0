import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { crossEntropyLoss, mixInputs, mixupCoefficient, mixupLoss, softCrossEntropyLoss } from "../../src/lib/losses";
import { stream } from "../../src/lib/random";
import { mean, variance } from "../../src/lib/statistics";
import { describeEachEngine } from "../support/engines";
import { expectNoLeak } from "../support/tensors";
import { expectClose, expectGradient } from "./values";

const logits = (): tf.Tensor => tf.tensor2d([[0.2, -0.1, 0.5]]);

describeEachEngine("mixup", () => {
  it("mixes inputs: .3 × 1 + .7 × 3 = 2.4", () => {
    expectClose(mixInputs(tf.tensor1d([1, 2]), tf.tensor1d([3, -1]), 0.3), [2.4, -0.1]);
  });

  it("is the cross-entropy against the mixed label", () => {
    const labels = () => ({ first: tf.tensor1d([0]), second: tf.tensor1d([2]), lambda: 0.3 });
    expectClose(mixupLoss(logits(), labels()), 0.9183901699061243);
    expectClose(mixupLoss(logits(), labels()), softCrossEntropyLoss(logits(), tf.tensor2d([[0.3, 0, 0.7]])));
    expectGradient((x) => mixupLoss(x, labels()), logits());
  });

  it("is plain cross-entropy of one batch at λ = 1 and of the other at λ = 0", () => {
    const [first, second] = [tf.tensor1d([0]), tf.tensor1d([2])];
    expectClose(mixupLoss(logits(), { first, second, lambda: 1 }), crossEntropyLoss(logits(), first));
    expectClose(mixupLoss(logits(), { first, second, lambda: 0 }), crossEntropyLoss(logits(), second));
  });

  it("leaves nothing but its result in memory", async () => {
    const [x, first, second] = [logits(), tf.tensor1d([0]), tf.tensor1d([2])];
    await expectNoLeak(() => mixupLoss(x, { first, second, lambda: 0.5 }));
    await expectNoLeak(() => mixInputs(first, second, 0.5));
  });

  it("refuses λ outside [0, 1] and batches of different shapes", () => {
    const labels = { first: tf.tensor1d([0]), second: tf.tensor1d([2]), lambda: 1.5 };
    expect(() => mixupLoss(logits(), labels)).toThrow("lambda: expected a number in [0, 1], got 1.5");
    expect(() => mixInputs(tf.zeros([1]), tf.zeros([2]), 0.5)).toThrow("first [1], second [2]");
  });
});

describe("mixupCoefficient", () => {
  it.each([0.2, 1, 2])("has the mean and variance of Beta(α, α) at α = %d", (alpha) => {
    const source = stream(7).split(alpha);
    const draws = Float64Array.from({ length: 20_000 }, () => mixupCoefficient(source, alpha));
    expect(mean(draws)).toBeCloseTo(0.5, 1.9);
    expect(variance(draws)).toBeCloseTo(1 / (4 * (2 * alpha + 1)), 2);
  });

  it("stays in [0, 1] where a plain power underflows", () => {
    const source = stream(8);
    for (let i = 0; i < 1000; i++) {
      const lambda = mixupCoefficient(source, 1e-3);
      expect(lambda >= 0 && lambda <= 1).toBe(true);
    }
  });

  it("refuses α = 0", () => {
    expect(() => mixupCoefficient(stream(1), 0)).toThrow("alpha: expected");
  });
});
