import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { huberLoss } from "../../src/lib/losses";
import { describeEachEngine } from "../support/engines";
import { expectNoLeak } from "../support/tensors";
import { expectClose, expectGradient, gradient } from "./values";

const none = { delta: 0.1, reduction: "none" } as const;

describeEachEngine("huberLoss", () => {
  it("is e²/2 up to δ and δ(|e| - δ/2) beyond", () => {
    const loss = huberLoss(tf.tensor1d([0, 0.05, -0.1, 1, -3]), tf.zeros([5]), none);
    expectClose(loss, [0, 0.00125, 0.005, 0.095, 0.295]);
  });

  it("caps its gradient at δ", () => {
    const slope = gradient(
      (x) => huberLoss(x, tf.zeros([4]), { ...none, reduction: "sum" }),
      tf.tensor1d([0.05, 0.5, -100, 0]),
    );
    expectClose(slope, [0.05, 0.1, -0.1, 0]);
  });

  it("is half the squared error where δ is larger than any error", () => {
    const [x, y] = [tf.tensor1d([1, -2, 3]), tf.tensor1d([0, 1, 5])];
    expectClose(huberLoss(x, y, { delta: 100 }), tf.losses.meanSquaredError(y, x).div(2));
    expectGradient((at) => huberLoss(at, y, { delta: 1.5 }), x);
  });

  it("leaves nothing but its result in memory", async () => {
    const [x, y] = [tf.ones([3]), tf.zeros([3])];
    await expectNoLeak(() => huberLoss(x, y));
  });

  it("refuses δ = 0 and different shapes", () => {
    expect(() => huberLoss(tf.zeros([1]), tf.zeros([1]), { delta: 0 })).toThrow("delta: expected");
    expect(() => huberLoss(tf.zeros([1]), tf.zeros([2]))).toThrow("predictions [1], targets [2]");
  });
});
