import * as tf from "@tensorflow/tfjs";
import fc from "fast-check";
import { expect, it } from "vitest";
import { focalLoss, multiLabelLoss } from "../../src/lib/losses";
import { describeEachEngine } from "../support/engines";
import { describeReference, referenceJson } from "../support/reference";
import { expectNoLeak } from "../support/tensors";
import { expectClose, expectGradient, flat, gradient } from "./values";

interface SigmoidCase {
  readonly logits: number[];
  readonly targets: number[];
  readonly alpha: number;
  readonly gamma: number;
  readonly loss_none: number[];
  readonly loss_mean: number;
  readonly grad_sum: number[];
}

const logits = (): tf.Tensor => tf.tensor2d([[-2, -1, 0, 1, 2]]);
const targets = (): tf.Tensor => tf.tensor2d([[0, 1, 0, 1, 1]]);

describeEachEngine("focalLoss", () => {
  it("equals torchvision's sigmoid_focal_loss at α .25, γ 2", () => {
    expectClose(focalLoss(logits(), targets(), { alpha: 0.25 }), 0.06258004988403863);
  });

  it("weighs both sides alike without α", () => {
    const half = focalLoss(logits(), targets(), { alpha: 0.5 });
    expectClose(focalLoss(logits(), targets()), half.mul(2));
  });

  describeReference("against torchvision", () => {
    const { sigmoid } = referenceJson("ml/focal.json") as { readonly sigmoid: SigmoidCase[] };
    it.each(sigmoid)("has the values and gradients of γ $gamma", ({ alpha, gamma, ...expected }) => {
      const y = tf.tensor1d(expected.targets);
      const x = tf.tensor1d(expected.logits);
      expectClose(focalLoss(x, y, { alpha, gamma }), expected.loss_mean);
      expectClose(focalLoss(x, y, { alpha, gamma, reduction: "none" }), expected.loss_none);
      expectClose(
        gradient((at) => focalLoss(at, y, { alpha, gamma, reduction: "sum" }), x),
        expected.grad_sum,
      );
    });
  });

  it("is binary cross-entropy at γ = 0, for any logits", () => {
    fc.assert(
      fc.property(fc.array(fc.float({ min: -80, max: 80, noNaN: true }), { minLength: 1, maxLength: 8 }), (values) => {
        const x = tf.tensor1d(values);
        const y = tf.tensor1d(values.map((_, i) => i % 2));
        const plain = flat(multiLabelLoss(x, y, { reduction: "none" }));
        flat(focalLoss(x, y, { gamma: 0, reduction: "none" })).forEach((loss, i) => {
          expect(Math.abs(loss - plain[i]!)).toBeLessThanOrEqual(1e-6 * plain[i]!);
        });
      }),
    );
  });

  it("falls in γ entry by entry, most where the model is right", () => {
    const each = (gamma: number): number[] => flat(focalLoss(logits(), targets(), { gamma, reduction: "none" }));
    const [plain, focal] = [each(0), each(2)];
    const kept = focal.map((loss, i) => loss / plain[i]!);
    // p_t of the five entries: .88, .27, .5, .73, .88
    expectClose(
      kept,
      [0.1192, 0.7311, 0.5, 0.2689, 0.1192].map((notP) => notP ** 2),
      { relative: 1e-3 },
    );
  });

  it.each([0, 0.5, 2, 5])("has the gradient of its central differences at γ %d", (gamma) => {
    expectGradient((x) => focalLoss(x, targets(), { gamma, alpha: 0.25 }), logits());
  });

  it("stays finite, with a finite gradient, at logits of ±10,000", () => {
    const x = tf.tensor2d([[1e4, -1e4, 1e4, -1e4]]);
    const y = tf.tensor2d([[0, 1, 1, 0]]);
    expectClose(focalLoss(x, y, { reduction: "none" }), [1e4, 1e4, 0, 0]);
    expectClose(
      gradient((at) => focalLoss(at, y, { reduction: "sum" }), x),
      [1, -1, 0, 0],
    );
  });

  it("leaves nothing but its result in memory", async () => {
    const [x, y] = [logits(), targets()];
    await expectNoLeak(() => focalLoss(x, y));
    await expectNoLeak(() => focalLoss(x, y, { reduction: "none", alpha: 0.3 }));
  });

  it.each([
    [{ gamma: -1 }, /gamma: expected a number in \[0, Infinity\], got -1/],
    [{ gamma: NaN }, /gamma: .* got NaN/],
    [{ alpha: 1.5 }, /alpha: expected a number in \[0, 1\], got 1.5/],
  ])("refuses %o", (options, message) => {
    expect(() => focalLoss(logits(), targets(), options)).toThrow(message);
  });

  it("names both shapes when they differ, and the target that is no probability", () => {
    expect(() => focalLoss(logits(), tf.tensor2d([[0, 1]]))).toThrow("logits [1, 5], targets [1, 2]");
    expect(() => focalLoss(tf.zeros([2]), tf.tensor1d([0, NaN]))).toThrow(
      "targets: expected numbers in [0, 1], got NaN at index 1",
    );
    expect(() => focalLoss(tf.zeros([0, 2]), tf.zeros([0, 2]))).toThrow("at least one item, got shape [0, 2]");
  });

  it("passes NaN in logits on, for the training loop to see", () => {
    expect(flat(focalLoss(tf.tensor1d([NaN]), tf.tensor1d([1])))[0]).toBeNaN();
  });
});
