import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { crossEntropyLoss, labelSmoothingLoss, softCrossEntropyLoss } from "../../src/lib/losses";
import { describeEachEngine } from "../support/engines";
import { expectNoLeak } from "../support/tensors";
import { expectClose, expectGradient } from "./values";

const logits = (): tf.Tensor => tf.tensor2d([[2, 0.5, -1], [0.1, 0.2, 0.3], [1, -1, 0]]); // prettier-ignore
const targets = (): tf.Tensor => tf.tensor2d([[0.7, 0.2, 0.1], [0.1, 0.8, 0.1], [0, 0, 1]]); // prettier-ignore

describeEachEngine("softCrossEntropyLoss", () => {
  it("equals PyTorch's cross_entropy with probabilities and smoothing .1", () => {
    expectClose(softCrossEntropyLoss(logits(), targets(), { smoothing: 0.1 }), 1.1469533697769274);
  });

  it("is the loss of labels where the targets are one-hot", () => {
    const labels = tf.tensor1d([0, 2, 1], "int32");
    const rows = tf.oneHot(labels, 3).toFloat();
    expectClose(softCrossEntropyLoss(logits(), rows), crossEntropyLoss(logits(), labels));
    expectClose(softCrossEntropyLoss(logits(), rows, { smoothing: 0.1 }), labelSmoothingLoss(logits(), labels));
  });

  it("has the gradient of its central differences", () => {
    expectGradient((x) => softCrossEntropyLoss(x, targets(), { smoothing: 0.2 }), logits());
  });

  it("leaves nothing but its result in memory", async () => {
    const [x, y] = [logits(), targets()];
    await expectNoLeak(() => softCrossEntropyLoss(x, y));
  });

  it("names the row that is no distribution", () => {
    const bad = tf.tensor2d([[1, 0, 0], [0.5, 0.2, 0.1], [0, 1, 0]]); // prettier-ignore
    expect(() => softCrossEntropyLoss(logits(), bad)).toThrow(
      /targets: expected rows that sum to 1, got 0\.8\d* at row 1/,
    );
    expect(() => softCrossEntropyLoss(logits(), tf.zeros([3, 2]))).toThrow("logits [3, 3], targets [3, 2]");
    expect(() => softCrossEntropyLoss(logits(), targets(), { smoothing: -1 })).toThrow("smoothing: expected");
  });
});
