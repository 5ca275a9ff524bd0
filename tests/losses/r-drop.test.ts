import * as tf from "@tensorflow/tfjs";
import fc from "fast-check";
import { expect, it } from "vitest";
import { crossEntropyLoss, passDivergence, rDropLoss } from "../../src/lib/losses";
import { describeEachEngine } from "../support/engines";
import { describeReference, referenceJson } from "../support/reference";
import { expectNoLeak } from "../support/tensors";
import { expectClose, expectGradient, flat, gradient } from "./values";

interface RDropCase {
  readonly logits1: number[][];
  readonly logits2: number[][];
  readonly labels: number[];
  readonly alpha: number;
  readonly loss_readme: number;
  readonly loss_paper_sum: number;
  readonly loss_batchmean: number;
  readonly grad1_readme: number[][];
  readonly grad2_readme: number[][];
}

const first = (): tf.Tensor => tf.tensor2d([[2, 0.5, -1], [0.1, 0.2, 0.3]]); // prettier-ignore
const second = (): tf.Tensor => tf.tensor2d([[1.5, 1, -0.5], [0.3, 0.1, -0.2]]); // prettier-ignore
const labels = (): tf.Tensor => tf.tensor1d([0, 2], "int32");
const row = fc.array(fc.float({ min: -20, max: 20, noNaN: true }), { minLength: 3, maxLength: 3 });

describeEachEngine("rDropLoss", () => {
  it("has the worked values of its three conventions", () => {
    const loss = (convention: "paper" | "readme" | "batchmean"): tf.Scalar =>
      rDropLoss(first(), second(), labels(), { convention });
    expectClose(rDropLoss(first(), second(), labels(), { reduction: "sum" }), 3.33007328993906);
    expectClose(loss("paper"), 3.33007328993906 / 2);
    expectClose(loss("readme"), 0.9419605032914242);
    expectClose(loss("batchmean"), 0.868999049420318);
  });

  describeReference("against torch", () => {
    const { cases } = referenceJson("ml/rdrop.json") as { readonly cases: RDropCase[] };
    it.each(cases)("has the values and both gradients at α $alpha", ({ alpha, ...expected }) => {
      const [x1, x2] = [tf.tensor2d(expected.logits1), tf.tensor2d(expected.logits2)];
      const y = tf.tensor1d(expected.labels, "int32");
      const readme = { alpha, convention: "readme" } as const;
      expectClose(rDropLoss(x1, x2, y, readme), expected.loss_readme);
      expectClose(rDropLoss(x1, x2, y, { alpha, reduction: "sum" }), expected.loss_paper_sum);
      expectClose(rDropLoss(x1, x2, y, { alpha, convention: "batchmean" }), expected.loss_batchmean);
      expectClose(
        gradient((x) => rDropLoss(x, x2, y, readme), x1),
        expected.grad1_readme,
      );
      expectClose(
        gradient((x) => rDropLoss(x1, x, y, readme), x2),
        expected.grad2_readme,
      );
    });
  });

  it("is twice the cross-entropy where both passes agree, whatever α", () => {
    const twice = crossEntropyLoss(first(), labels()).mul(2);
    for (const alpha of [0, 1, 5]) expectClose(rDropLoss(first(), first(), labels(), { alpha }), twice);
  });

  it("does not care which pass came first, unless it is told to look one way", () => {
    expectClose(rDropLoss(first(), second(), labels()), rDropLoss(second(), first(), labels()));
    const oneWay = { direction: "one-way", alpha: 1 } as const;
    const forth = flat(rDropLoss(first(), second(), labels(), oneWay))[0]!;
    const back = flat(rDropLoss(second(), first(), labels(), oneWay))[0]!;
    expect(Math.abs(forth - back)).toBeCloseTo((0.15192340963345166 - 0.1399224058509732) / 2, 6);
  });

  it("has the gradient of its central differences in both passes", () => {
    expectGradient((x) => rDropLoss(x, second(), labels(), { alpha: 2 }), first());
    expectGradient((x) => rDropLoss(first(), x, labels(), { alpha: 2, direction: "one-way" }), second());
  });

  it("stays finite, with a finite gradient, where the passes are certain and disagree", () => {
    const [x1, x2, y] = [tf.tensor2d([[1e4, -1e4]]), tf.tensor2d([[-1e4, 1e4]]), tf.tensor1d([0])];
    expectClose(rDropLoss(x1, x2, y), 4e4);
    expect(flat(gradient((x) => rDropLoss(x, x2, y), x1)).every(Number.isFinite)).toBe(true);
  });

  it("leaves nothing but its result in memory", async () => {
    const [x1, x2, y] = [first(), second(), labels()];
    await expectNoLeak(() => rDropLoss(x1, x2, y));
    await expectNoLeak(() => passDivergence(x1, x2, { output: "sigmoid", reduction: "none" }));
  });

  it("refuses α < 0, passes of different shapes, labels out of range, and the readme's mix as anything but a mean", () => {
    expect(() => rDropLoss(first(), second(), labels(), { alpha: -1 })).toThrow(
      "alpha: expected a number in [0, Infinity], got -1",
    );
    expect(() => rDropLoss(first(), tf.zeros([1, 3]), labels())).toThrow("first [2, 3], second [1, 3]");
    expect(() => rDropLoss(first(), second(), tf.tensor1d([0, 3]))).toThrow("got 3 at index 1");
    expect(() => rDropLoss(first(), second(), labels(), { convention: "readme", reduction: "sum" })).toThrow(
      'reduction: expected "mean" with convention "readme", got "sum"',
    );
  });
});

describeEachEngine("passDivergence", () => {
  it("is the one KL divergence of 001-S10, KL(second ‖ first), or the mean of both", () => {
    const sum = { reduction: "sum" } as const;
    expectClose(passDivergence(first(), second(), { direction: "one-way", ...sum }), 0.15192340963345166);
    expectClose(passDivergence(second(), first(), { direction: "one-way", ...sum }), 0.1399224058509732);
    expectClose(passDivergence(first(), second(), sum), 0.14592290774221245);
  });

  it.each(["softmax", "sigmoid"] as const)("is exactly 0 for equal passes and never negative (%s)", (output) => {
    fc.assert(
      fc.property(row, row, (a, b) => {
        const [p, q] = [tf.tensor2d([a]), tf.tensor2d([b])];
        expect(flat(passDivergence(p, p, { output }))[0]).toBe(0);
        expect(flat(passDivergence(p, q, { output }))[0]).toBeGreaterThanOrEqual(-1e-6);
      }),
    );
  });

  it("compares independent labels entry by entry", () => {
    const [p, q] = [1 / (1 + Math.exp(-0.3)), 1 / (1 + Math.exp(1.2))];
    const kl = p * Math.log(p / q) + (1 - p) * Math.log((1 - p) / (1 - q));
    const back = q * Math.log(q / p) + (1 - q) * Math.log((1 - q) / (1 - p));
    const entries = passDivergence(tf.tensor2d([[0.3, 1]]), tf.tensor2d([[-1.2, 1]]), {
      output: "sigmoid",
      reduction: "none",
    });
    expectClose(entries, [(kl + back) / 2, 0]);
  });
});
