import * as tf from "@tensorflow/tfjs";
import fc from "fast-check";
import { expect, it } from "vitest";
import {
  mtpCrossEntropy,
  mtpLabels,
  mtpReductions,
  reduceLosses,
  tokenLosses,
  type MtpOptions,
} from "../../../src/lib/wmtp";
import { crossEntropyLoss } from "../../../src/lib/losses";
import { describeEachEngine } from "../../support/engines";
import { describeReference, referenceJson } from "../../support/reference";
import { expectNoLeak } from "../../support/tensors";
import { expectClose, expectGradient, flat, gradient } from "../../losses/values";
import { example, groups, idsOf, logitsOf, maskOf, pairs, weightedMean, weightsOf, type Example } from "./plain";
import { referenceIds, referenceLogits } from "./reference";

const shape = [2, 6, 3, 4] as const;
const loss = (logits: tf.Tensor, options?: MtpOptions): tf.Scalar =>
  mtpCrossEntropy(logits as tf.Tensor4D, referenceIds(), options);

/** The three reductions by plain loops over the pairs that count. */
function plainLosses(given: Example, weighted: boolean): Record<(typeof mtpReductions)[number], number> {
  const weightOf = ({ weight }: { weight: number }): number => (weighted ? weight : 1);
  const found = pairs(given).filter((pair) => weightOf(pair) > 0);
  const positions = groups(found, ({ row, position }) => row * 100 + position);
  const heads = groups(found, ({ head }) => head);
  return {
    pairs: weightedMean(found, weightOf),
    positions: positions.reduce((sum, group) => sum + weightedMean(group, weightOf), 0) / positions.length,
    heads: heads.reduce((sum, group) => sum + weightedMean(group, weightOf), 0),
  };
}

describeEachEngine("mtpCrossEntropy", () => {
  it("is the mean over pairs, positions or heads of the reference example", () => {
    expectClose(loss(referenceLogits()), 32.67213200577005 / 14);
    expectClose(loss(referenceLogits(), { reduction: "positions" }), 2.4570306775935156);
  });

  describeReference("against the reference", () => {
    const truth = referenceJson("ml/wmtp.json") as {
      readonly ce_per_head: number[][];
      readonly baseline_mtp: { readonly loss: number; readonly head_means: number[]; readonly sum_heads_meta: number };
      readonly rho1_weighted: {
        readonly weights_masked: number[][];
        readonly loss_masked: number;
        readonly weights_softmax_seed: number[][];
        readonly loss_seed: number;
      };
      readonly rho1_signed_selection: { readonly mask: number[][]; readonly loss: number };
      readonly critic: { readonly weights: number[][]; readonly loss: number };
      readonly rho1_ntp: { readonly selected: number[]; readonly loss: number; readonly loss_all: number };
    };
    const pairwise = (weights: number[][]): MtpOptions => ({ weights: tf.tensor3d([weights]), reduction: "positions" });

    it("has its baseline under each reduction", () => {
      const all = truth.ce_per_head.flat().reduce((sum, one) => sum + one, 0);
      const { baseline_mtp: baseline } = truth;
      expectClose(loss(referenceLogits()), all / 14);
      expectClose(loss(referenceLogits(), { reduction: "positions" }), baseline.loss);
      expectClose(loss(referenceLogits(), { reduction: "heads" }), baseline.head_means.reduce((sum, one) => sum + one, 0)); // prettier-ignore
      expectClose(all / 5, baseline.sum_heads_meta);
    });

    it("has its losses under weights of pairs: softmax of excess, selection, and a critic's", () => {
      const { rho1_weighted: rho, rho1_signed_selection: selection, critic } = truth;
      expectClose(loss(referenceLogits(), pairwise(rho.weights_masked)), rho.loss_masked);
      expectClose(loss(referenceLogits(), pairwise(rho.weights_softmax_seed)), rho.loss_seed);
      expectClose(loss(referenceLogits(), pairwise(selection.mask)), selection.loss);
      expectClose(loss(referenceLogits(), pairwise(critic.weights)), critic.loss);
    });

    it("has its Rho-1 loss of the next token, the selected positions' tokens weighing 1 and the others 0", () => {
      const { selected, ...expected } = truth.rho1_ntp;
      const chosen = Array.from({ length: 6 }, (_, token) => (selected.includes(token - 1) ? 1 : 0));
      expectClose(loss(referenceLogits(), { horizon: 1, weights: tf.tensor2d([chosen]) }), expected.loss);
      expectClose(loss(referenceLogits(), { horizon: 1 }), expected.loss_all);
    });
  });

  it.each(mtpReductions)(
    "equals a plain double loop over valid pairs for random masks and logits up to 10,000: %s",
    (reduction) => {
      fc.assert(
        fc.property(fc.nat(1e6), fc.constantFrom(1, 30, 1e4), fc.boolean(), (seed, scale, weighted) => {
          const given = example(seed, shape, scale);
          const options = { mask: maskOf(given), reduction, ...(weighted && { weights: weightsOf(given) }) };
          const value = mtpCrossEntropy(logitsOf(given), idsOf(given), options);
          expectClose(value, plainLosses(given, weighted)[reduction], { relative: 3e-6, absolute: 1e-6 });
        }),
        { numRuns: 12 },
      );
    },
  );

  it.each(mtpReductions)("with weights of one is plain multi-token prediction: %s", (reduction) => {
    const plain = loss(referenceLogits(), { reduction });
    expect(flat(loss(referenceLogits(), { reduction, weights: tf.ones<tf.Rank.R2>([1, 6]) }))).toEqual(flat(plain));
    expect(flat(loss(referenceLogits(), { reduction, weights: tf.ones<tf.Rank.R3>([1, 6, 4]) }))).toEqual(flat(plain));
  });

  it.each(mtpReductions)("of one head is plain cross-entropy: %s", (reduction) => {
    const [x, y] = [referenceLogits().slice([0, 0, 0, 0], [1, 5, 1, 5]), referenceIds().slice([0, 1], [1, 5])];
    const plain = crossEntropyLoss(x.squeeze([2]), y);
    expectClose(loss(referenceLogits(), { horizon: 1, reduction }), plain);
    expectClose(loss(referenceLogits().slice([0, 0, 0, 0], [1, 6, 1, 5]), { reduction }), plain);
  });

  it.each(mtpReductions)("does not change when all weights are multiplied by one number: %s", (reduction) => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.double({ min: 0.01, max: 100, noNaN: true }), (seed, factor) => {
        const given = example(seed, shape);
        const at = (weights: tf.Tensor2D): tf.Scalar =>
          mtpCrossEntropy(logitsOf(given), idsOf(given), { weights, reduction });
        expectClose(at(weightsOf(given).mul(factor)), at(weightsOf(given)), { relative: 3e-6 });
      }),
      { numRuns: 10 },
    );
  });

  it("by positions lets a token's own scale cancel, which with one head leaves nothing of the weights", () => {
    const weights = tf.tensor3d([0.1, 3, 0.5, 1, 2, 1], [1, 6, 1]);
    const plain = loss(referenceLogits(), { horizon: 1, reduction: "positions" });
    expectClose(loss(referenceLogits(), { horizon: 1, reduction: "positions", weights }), plain);
    const byPairs = flat(loss(referenceLogits(), { horizon: 1, weights }))[0]!;
    expect(Math.abs(byPairs - flat(plain)[0]!)).toBeGreaterThan(0.05);
  });

  it("weighs a pair by the token that it predicts, not by the one that it stands on", () => {
    const weights = tf.tensor2d([[0, 0, 0, 1, 0, 0]]);
    // Token 3 is predicted by head 0 at 2, head 1 at 1 and head 2 at 0.
    const losses = flat(tokenLosses(referenceLogits(), mtpLabels(referenceIds(), { horizon: 4 })));
    expectClose(loss(referenceLogits(), { weights }), (losses[8]! + losses[5]! + losses[2]!) / 3);
  });

  it("never lets a masked token leak: neither its id, nor its weight, nor the logits that predict it", () => {
    const mask = tf.tensor2d([[1, 1, 0, 1, 1, 1]]);
    const predicts = tf.tensor4d(
      Float32Array.from({ length: 24 }, (_, i) => (Math.floor(i / 4) + (i % 4) + 1 === 2 ? 1 : 0)),
      [1, 6, 4, 1],
    );
    const options = (weight: number): MtpOptions => ({ mask, weights: tf.tensor2d([[1, 2, weight, 1, 3, 1]]) });
    const honest = (x: tf.Tensor): tf.Scalar => loss(x, options(1));
    const spoilt = (x: tf.Tensor): tf.Scalar =>
      mtpCrossEntropy(x as tf.Tensor4D, tf.tensor2d([[2, 0, 1, 1, 3, 0]], [1, 6], "int32"), options(50));
    const others = tf.where(predicts.greater(0), tf.fill([1, 6, 4, 5], 77), referenceLogits());
    expect(flat(spoilt(others))).toEqual(flat(honest(referenceLogits())));
    expect(flat(gradient(spoilt, others))).toEqual(flat(gradient(honest, referenceLogits())));
    expectClose(gradient(honest, referenceLogits()).mul(predicts), new Array<number>(120).fill(0));
  });

  it.each(mtpReductions)("has the gradient of its central differences, weighted: %s", (reduction) => {
    const weights = tf.tensor2d([[1, 0.2, 3, 0]]);
    const ids = tf.tensor2d([[2, 0, 1, 2]], [1, 4], "int32");
    const logits = referenceLogits().slice<tf.Tensor4D>([0, 1, 0, 0], [1, 4, 2, 3]);
    expectGradient((x) => mtpCrossEntropy(x as tf.Tensor4D, ids, { weights, reduction }), logits);
  });

  it.each(mtpReductions)("lets no gradient into the weights, unless that is asked for: %s", (reduction) => {
    const weights = tf.tensor2d([[1, 0.2, 3, 0.5, 1.5, 0.7]]);
    const through = (detached: boolean) => (w: tf.Tensor) =>
      loss(referenceLogits(), { weights: w as tf.Tensor2D, detached, reduction });
    expect(() => gradient(through(true), weights)).toThrow("Cannot compute gradient");
    expectGradient(through(false), weights);
    expect(flat(gradient(through(false), weights)).some((slope) => slope !== 0)).toBe(true);
  });

  it("stays finite at logits of ±10,000", () => {
    const extreme = referenceLogits().mul<tf.Tensor4D>(5000);
    expect(flat(gradient((x) => loss(x), extreme)).every(Number.isFinite)).toBe(true);
    expect(flat(loss(extreme)).every(Number.isFinite)).toBe(true);
  });

  it("never counts an entry of the text that is the ignored label itself", () => {
    const padded = tf.tensor2d([[2, 0, 4, 1, -100, -100]], [1, 6], "int32");
    const mask = tf.tensor2d([[1, 1, 1, 1, 0, 0]]);
    expect(flat(mtpCrossEntropy(referenceLogits(), padded))).toEqual(flat(loss(referenceLogits(), { mask })));
  });

  it("leaves nothing but its result in memory", async () => {
    const [x, ids, weights] = [referenceLogits(), referenceIds(), tf.ones<tf.Rank.R2>([1, 6])];
    await expectNoLeak(() => mtpCrossEntropy(x, ids, { weights, mask: weights }));
    await expectNoLeak(() => gradient((at) => mtpCrossEntropy(at as tf.Tensor4D, ids, { weights }), x));
  });

  it.each<[string, () => unknown, string]>([
    [
      "a horizon longer than the text",
      () => mtpCrossEntropy(tf.zeros([1, 4, 4, 5]), tf.zeros([1, 4], "int32")),
      "horizon: expected at most 3 for sequences of 4 tokens, got 4",
    ],
    [
      "a horizon above the heads",
      () => loss(referenceLogits(), { horizon: 5 }),
      "horizon: expected at most the 4 heads of the logits, got 5",
    ],
    [
      "a text that is all masked",
      () => loss(referenceLogits(), { mask: tf.zeros([1, 6]) }),
      "labels: expected a token to predict, got all 24 masked or ignored (-100)",
    ],
    [
      "another vocabulary",
      () => mtpCrossEntropy(referenceLogits(), tf.fill([1, 6], 5, "int32")),
      "labels: expected 0 ... 4 for logits over 5 tokens, or -100, got 5 at index 0",
    ],
    [
      "a text of another shape",
      () => mtpCrossEntropy(referenceLogits(), tf.zeros([1, 5], "int32")),
      "ids: expected shape [1, 6], got [1, 5]",
    ],
    [
      "logits of another rank",
      () => mtpCrossEntropy(tf.zeros<tf.Rank.R3>([1, 6, 5]) as tf.Tensor as tf.Tensor4D, referenceIds()),
      "logits: expected shape [B, S, H, V], got [1, 6, 5]",
    ],
    [
      "weights of another shape",
      () => loss(referenceLogits(), { weights: tf.ones<tf.Rank.R3>([1, 6, 3]) }),
      "weights: expected shape [1, 6, 4], got [1, 6, 3]",
    ],
    [
      "negative weights",
      () => loss(referenceLogits(), { weights: tf.tensor2d([[1, 1, -1, 1, 1, 1]]) }),
      "weights: expected finite numbers of at least 0, got -1 at index 2",
    ],
    [
      "weights that are NaN",
      () => loss(referenceLogits(), { weights: tf.tensor2d([[1, NaN, 1, 1, 1, 1]]) }),
      "weights: expected finite numbers of at least 0, got NaN at index 1",
    ],
    [
      "weights of nothing",
      () => loss(referenceLogits(), { weights: tf.zeros<tf.Rank.R2>([1, 6]) }),
      "weights: expected a positive sum over the tokens that count, got 0",
    ],
    [
      "logits that are NaN",
      () => loss(tf.fill([1, 6, 4, 5], NaN)),
      "logits: expected finite numbers, got NaN at index 0 of [1, 6, 4, 5]",
    ],
    [
      "another reduction",
      () => loss(referenceLogits(), { reduction: "mean" as "pairs" }),
      "reduction: expected one of pairs, positions, heads, got mean",
    ],
  ])("refuses %s", (_, act, message) => {
    expect(act).toThrow(message);
  });
});

describeEachEngine("reduceLosses", () => {
  it("is the loss of what a scorer has read already", () => {
    const labels = mtpLabels(referenceIds(), { horizon: 4 });
    const losses = tokenLosses(referenceLogits(), labels);
    const weights = tf.tensor2d([[1, 0.2, 3, 0.5, 1.5, 0.7]]);
    expect(flat(reduceLosses(losses, labels, { weights }))).toEqual(flat(loss(referenceLogits(), { weights })));
  });

  it("refuses losses of which none counts, and labels of another shape", () => {
    const losses = tf.ones<tf.Rank.R3>([1, 2, 1]);
    expect(() => reduceLosses(losses, tf.fill([1, 2, 1], -100, "int32"))).toThrow(
      "labels: expected a token to predict",
    );
    expect(() => reduceLosses(losses, tf.zeros([1, 3, 1], "int32"))).toThrow(
      "labels: expected shape [1, 2, 1], got [1, 3, 1]",
    );
  });
});
