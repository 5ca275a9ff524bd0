import * as tf from "@tensorflow/tfjs";
import fc from "fast-check";
import { expect, it } from "vitest";
import { crossEntropyLoss, softmaxFocalLoss } from "../../src/lib/losses";
import { describeEachEngine } from "../support/engines";
import { describeReference, referenceJson } from "../support/reference";
import { expectNoLeak } from "../support/tensors";
import { expectClose, expectGradient, flat, gradient } from "./values";

interface SoftmaxCase {
  readonly logits: number[][];
  readonly labels: number[];
  readonly gamma: number;
  readonly class_alpha: number[] | null;
  readonly loss_none: number[];
  readonly loss_mean: number;
  readonly grad_mean: number[][];
}

const logits = (): tf.Tensor => tf.tensor2d([[2, 0.5, -1], [0.1, 0.2, 0.3]]); // prettier-ignore
const labels = (): tf.Tensor => tf.tensor1d([0, 2], "int32");
const rows = fc.array(fc.float({ min: -30, max: 30, noNaN: true }), { minLength: 4, maxLength: 4 });

describeEachEngine("softmaxFocalLoss", () => {
  it("has the worked value at γ 2", () => {
    expectClose(
      softmaxFocalLoss(logits(), labels(), { reduction: "none" }),
      [0.011092750091379808, 0.4012577006902174],
    );
  });

  describeReference("against torch", () => {
    const { softmax } = referenceJson("ml/focal.json") as { readonly softmax: SoftmaxCase[] };
    it.each(softmax)("has the values and gradients at labels $labels", ({ gamma, class_alpha, ...expected }) => {
      const x = tf.tensor2d(expected.logits);
      const y = tf.tensor1d(expected.labels, "int32");
      const options = class_alpha === null ? { gamma } : { gamma, classWeights: class_alpha };
      expectClose(softmaxFocalLoss(x, y, { ...options, reduction: "none" }), expected.loss_none);
      expectClose(softmaxFocalLoss(x, y, options), expected.loss_mean);
      expectClose(
        gradient((at) => softmaxFocalLoss(at, y, options), x),
        expected.grad_mean,
      );
    });
  });

  it("is cross-entropy to the bit at γ = 0, for any logits", () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 0, max: 3 }), (row, label) => {
        const [x, y] = [tf.tensor2d([row]), tf.tensor1d([label])];
        expect(flat(softmaxFocalLoss(x, y, { gamma: 0 }))).toEqual(flat(crossEntropyLoss(x, y)));
      }),
    );
  });

  it("does not change when all logits of an item shift", () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: -8, max: 8 }), (row, shift) => {
        const [x, y] = [tf.tensor2d([row.map(Math.round)]), tf.tensor1d([1])];
        expect(flat(softmaxFocalLoss(x.add(shift), y))).toEqual(flat(softmaxFocalLoss(x, y)));
      }),
    );
  });

  it("has the gradient of its central differences", () => {
    for (const gamma of [0, 0.5, 2]) expectGradient((x) => softmaxFocalLoss(x, labels(), { gamma }), logits());
  });

  it("stays finite, with a finite gradient, where p_t rounds to 1 or to 0", () => {
    const x = tf.tensor2d([[1e4, 0, -1e4], [1e4, 0, -1e4]]); // prettier-ignore
    const y = tf.tensor1d([0, 2]);
    for (const gamma of [0.5, 2]) {
      expectClose(softmaxFocalLoss(x, y, { gamma, reduction: "none" }), [0, 2e4]);
      expectClose(
        gradient((at) => softmaxFocalLoss(at, y, { gamma, reduction: "sum" }), x),
        [0, 0, 0, 1, 0, -1],
      );
    }
  });

  it("leaves ignored items out of the mean, and takes any leading shape", () => {
    const x = tf.stack([logits(), logits()]);
    const ignoring = softmaxFocalLoss(x, tf.tensor2d([[0, 2], [-100, -100]]), { ignoreIndex: -100 }); // prettier-ignore
    expectClose(ignoring, softmaxFocalLoss(logits(), labels()));
  });

  it("leaves nothing but its result in memory", async () => {
    const [x, y] = [logits(), labels()];
    await expectNoLeak(() => softmaxFocalLoss(x, y, { classWeights: [1, 2, 3] }));
  });

  it.each([
    [{ gamma: -0.1 }, /gamma: expected a number in \[0, Infinity\], got -0.1/],
    [{ classWeights: [1, 2] }, /classWeights: expected 3, one a class, got 2/],
    [{ classWeights: [1, -2, 1] }, /classWeights\[1\]: .* got -2/],
  ])("refuses %o", (options, message) => {
    expect(() => softmaxFocalLoss(logits(), labels(), options)).toThrow(message);
  });

  it("names a label that is no class, and shapes that don't fit", () => {
    expect(() => softmaxFocalLoss(logits(), tf.tensor1d([0, 3]))).toThrow(
      "labels: expected a class 0 ... 2, got 3 at index 1",
    );
    expect(() => softmaxFocalLoss(logits(), tf.tensor1d([0, NaN]))).toThrow("got NaN at index 1");
    expect(() => softmaxFocalLoss(logits(), tf.tensor1d([0]))).toThrow(
      "labels: expected shape [2] for logits [2, 3], got [1]",
    );
    expect(() => softmaxFocalLoss(tf.zeros([2, 1]), tf.tensor1d([0, 0]))).toThrow("at least 2 classes, got [2, 1]");
  });
});
