import * as tf from "@tensorflow/tfjs";
import fc from "fast-check";
import { expect, it } from "vitest";
import { crossEntropyLoss, labelSmoothingLoss, smoothedEntropy, smoothedLabel } from "../../src/lib/losses";
import { describeEachEngine } from "../support/engines";
import { describeReference, referenceJson } from "../support/reference";
import { expectNoLeak } from "../support/tensors";
import { expectClose, expectGradient, flat, gradient } from "./values";

interface SmoothingCase {
  readonly logits: number[][];
  readonly labels: number[];
  readonly kw: { readonly label_smoothing: number; readonly weight?: number[]; readonly ignore_index?: number };
  readonly loss_mean: number;
  readonly loss_none: number[];
  readonly grad: number[][];
}

const logits = (): tf.Tensor => tf.tensor2d([[2, 0.5, -1], [0.1, 0.2, 0.3], [1, -1, 0]]); // prettier-ignore
const labels = (): tf.Tensor => tf.tensor1d([0, 2, 1], "int32");
const paper = { convention: "paper" } as const;

describeEachEngine("labelSmoothingLoss", () => {
  it("equals PyTorch's cross_entropy at ε = 0 and ε = .1", () => {
    expectClose(labelSmoothingLoss(logits(), labels(), { smoothing: 0 }), 1.2169533697769273);
    expectClose(labelSmoothingLoss(logits(), labels()), 1.2369533697769273);
  });

  describeReference("against torch", () => {
    const { cases } = referenceJson("ml/label_smoothing.json") as { readonly cases: SmoothingCase[] };
    it.each(cases)("has the values and gradients of $kw", ({ kw, ...expected }) => {
      const options = {
        smoothing: kw.label_smoothing,
        ...(kw.weight && { classWeights: kw.weight }),
        ...(kw.ignore_index !== undefined && { ignoreIndex: kw.ignore_index }),
      };
      const y = tf.tensor1d(expected.labels, "int32");
      const x = tf.tensor2d(expected.logits);
      expectClose(labelSmoothingLoss(x, y, { ...options, reduction: "none" }), expected.loss_none);
      expectClose(labelSmoothingLoss(x, y, options), expected.loss_mean);
      expectClose(
        gradient((at) => labelSmoothingLoss(at, y, options), x),
        expected.grad,
      );
    });
  });

  it("is KL(q ‖ softmax) in the paper's convention: 0 where the model says q, positive elsewhere", () => {
    const { on, off } = smoothedLabel(3, 0.1, "paper");
    const exact = tf.log(tf.tensor2d([[on, off, off]]));
    expectClose(labelSmoothingLoss(exact, tf.tensor1d([0]), paper), 0, { absolute: 3e-7 });
    const kl = (row: number[]): number => {
      const total = row.reduce((sum, v) => sum + Math.exp(v), 0);
      return [on, off, off].reduce((sum, q, i) => sum + q * (Math.log(q) - row[i]! + Math.log(total)), 0);
    };
    expectClose(labelSmoothingLoss(tf.tensor2d([[2, 0.5, -1]]), tf.tensor1d([0]), paper), kl([2, 0.5, -1]));
  });

  it("in the paper's convention at ε is torch's at ε K/(K - 1), less the constant entropy", () => {
    const torch = labelSmoothingLoss(logits(), labels(), { smoothing: 0.15 });
    const constant = smoothedEntropy(3, 0.1, "paper");
    expectClose(labelSmoothingLoss(logits(), labels(), paper), torch.sub(constant), { absolute: 3e-7 });
  });

  it("pulls logits to a finite gap: its minimum is the entropy of the smoothed label", () => {
    const { on, off } = smoothedLabel(3, 0.1, "torch");
    const best = tf.log(tf.tensor2d([[on, off, off]]));
    expectClose(labelSmoothingLoss(best, tf.tensor1d([0])), 0.29113983883196504);
    expectClose(
      gradient((x) => labelSmoothingLoss(x, tf.tensor1d([0])), best),
      [0, 0, 0],
    );
  });

  it("does not change when all logits of an item shift", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1000, max: 1000 }), (shift) => {
        const x = tf.tensor2d([[3, -2, 1]]);
        const y = tf.tensor1d([1]);
        expect(flat(labelSmoothingLoss(x.add(shift), y))).toEqual(flat(labelSmoothingLoss(x, y)));
      }),
    );
  });

  it("has the gradient of its central differences in both conventions", () => {
    expectGradient((x) => labelSmoothingLoss(x, labels(), paper), logits());
    expectGradient((x) => labelSmoothingLoss(x, labels(), { classWeights: [1, 2, 0.5] }), logits());
  });

  it("stays finite, with a finite gradient, at logits of ±10,000", () => {
    const x = tf.tensor2d([[1e4, -1e4]]);
    expectClose(crossEntropyLoss(x, tf.tensor1d([1])), 2e4);
    expectClose(
      gradient((at) => crossEntropyLoss(at, tf.tensor1d([1])), x),
      [1, -1],
    );
  });

  it("takes labels of any leading shape", () => {
    const x = tf.stack([logits(), logits()]);
    const y = tf.stack([labels(), labels()]);
    const each = labelSmoothingLoss(x, y, { reduction: "none" });
    expect(each.shape).toEqual([2, 3]);
    expectClose(labelSmoothingLoss(x, y), labelSmoothingLoss(logits(), labels()));
  });

  it("leaves nothing but its result in memory", async () => {
    const [x, y] = [logits(), labels()];
    await expectNoLeak(() => labelSmoothingLoss(x, y, { classWeights: [1, 2, 3], ignoreIndex: 2 }));
  });

  it.each([
    [{ smoothing: 1.1 }, /smoothing: expected a number in \[0, 1\], got 1.1/],
    [{ ignoreIndex: -100, classWeights: [0, 0, 0] }, /classWeights: expected a positive sum/],
    [{ ...paper, classWeights: [1, 1, 1] }, /classWeights: expected none with convention "paper"/],
  ])("refuses %o", (options, message) => {
    expect(() => labelSmoothingLoss(logits(), labels(), options)).toThrow(message);
  });

  it("names a label out of range, and refuses a batch whose labels are all ignored", () => {
    expect(() => crossEntropyLoss(logits(), tf.tensor1d([0, -100, 1]))).toThrow("got -100 at index 1");
    const ignored = tf.fill([3], -100);
    expect(() => crossEntropyLoss(logits(), ignored, { ignoreIndex: -100 })).toThrow("not ignored (-100)");
  });
});
