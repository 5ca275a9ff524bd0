import * as tf from "@tensorflow/tfjs";
import fc from "fast-check";
import { expect, it } from "vitest";
import { mtpLabels, tokenLosses } from "../../../src/lib/wmtp";
import { describeEachEngine } from "../../support/engines";
import { describeReference, referenceJson } from "../../support/reference";
import { expectNoLeak } from "../../support/tensors";
import { expectClose, expectGradient, flat, gradient } from "../../losses/values";
import { example, idsOf, logitsOf, maskOf, pairs, type Example } from "./plain";
import { referenceIds, referenceLogits, referenceModelLogits } from "./reference";

const labels = (): tf.Tensor3D => mtpLabels(referenceIds(), { horizon: 4 });
const total = (logits: tf.Tensor): tf.Tensor => tokenLosses(logits as tf.Tensor4D, labels()).sum();

/** The example's losses in place, [B, S, H]; 0 where no pair counts. */
function placed(given: Example): number[] {
  const [batch, length, heads] = given.shape;
  const losses = new Array<number>(batch * length * heads).fill(0);
  for (const { row, position, head, loss } of pairs(given)) losses[(row * length + position) * heads + head] = loss;
  return losses;
}

describeEachEngine("tokenLosses", () => {
  it("is log V for logits that say nothing, and 0 where nothing is to be predicted", () => {
    const losses = tokenLosses(tf.zeros<tf.Rank.R4>([1, 6, 4, 5]), labels());
    expectClose(losses, flat(labels()).map((label) => (label < 0 ? 0 : Math.log(5)))); // prettier-ignore
  });

  describeReference("against the reference", () => {
    const truth = referenceJson("ml/wmtp.json") as {
      readonly ce_per_head: number[][];
      readonly ref_ce_correct: number[];
    };
    it("has its losses of each head and of the reference model", () => {
      expectClose(tokenLosses(referenceLogits(), labels()), truth.ce_per_head);
      const oneStep = mtpLabels(referenceIds(), { horizon: 1 });
      expectClose(tokenLosses(referenceModelLogits(), oneStep), [...truth.ref_ce_correct, 0]);
    });
  });

  it("equals a plain loop for random masks and logits up to 10,000, to float32's relative precision", () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.constantFrom(1, 30, 1e4), (seed, scale) => {
        const given = example(seed, [2, 5, 3, 4], scale);
        const masked = mtpLabels(idsOf(given), { horizon: 3, mask: maskOf(given) });
        expectClose(tokenLosses(logitsOf(given), masked), placed(given), { relative: 2e-6, absolute: 1e-6 });
      }),
      { numRuns: 25 },
    );
  });

  it("has the gradient of its central differences", () => {
    const logits = referenceLogits().slice([0, 3, 0, 0], [1, 3, 4, 5]);
    const tail = mtpLabels(referenceIds().slice([0, 3], [1, 3]), { horizon: 2 }).pad<tf.Tensor3D>([[0, 0], [0, 0], [0, 2]], -100); // prettier-ignore
    const scales = tf.tensor3d([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], [1, 3, 4]);
    expectGradient(
      (x) =>
        tokenLosses(x as tf.Tensor4D, tail)
          .mul(scales)
          .sum(),
      logits,
    );
  });

  it("has the gradient softmax - one-hot at a label, and 0 where the label is ignored", () => {
    const x = tf.tensor4d([0, 0, 0, 0, 9, 9, 9, 9], [1, 2, 1, 4]);
    const y = tf.tensor3d([2, -100], [1, 2, 1], "int32");
    expectClose(gradient((at) => tokenLosses(at as tf.Tensor4D, y).sum(), x), [0.25, 0.25, -0.75, 0.25, 0, 0, 0, 0]); // prettier-ignore
  });

  it("never lets ignored logits leak, not even NaN and infinity", () => {
    const spoil = tf.where(labels().less(0).expandDims(3), tf.fill([1, 6, 4, 5], NaN), referenceLogits());
    expect(flat(tokenLosses(spoil as tf.Tensor4D, labels()))).toEqual(flat(tokenLosses(referenceLogits(), labels())));
    expect(flat(gradient(total, spoil))).toEqual(flat(gradient(total, referenceLogits())));
  });

  it("stays finite, with a finite gradient, at logits of ±10,000", () => {
    const x = tf.tensor4d([1e4, -1e4], [1, 1, 1, 2]);
    const y = tf.tensor3d([1], [1, 1, 1], "int32");
    expectClose(tokenLosses(x, y), [2e4]);
    expectClose(gradient((at) => tokenLosses(at as tf.Tensor4D, y).sum(), x), [1, -1]); // prettier-ignore
  });

  it("leaves nothing but its result in memory", async () => {
    const [x, y] = [referenceLogits(), labels()];
    await expectNoLeak(() => tokenLosses(x, y));
    await expectNoLeak(() => gradient((at) => tokenLosses(at as tf.Tensor4D, y).sum(), x));
  });

  it("names a label of another vocabulary, and shapes that don't fit", () => {
    const foreign = tf.tensor3d([0, 5], [1, 2, 1], "int32");
    expect(() => tokenLosses(tf.zeros([1, 2, 1, 5]), foreign)).toThrow(
      "labels: expected 0 ... 4 for logits over 5 tokens, or -100, got 5 at index 1",
    );
    expect(() => tokenLosses(tf.zeros([1, 2, 2, 5]), foreign)).toThrow(
      "labels: expected shape [1, 2, 2], got [1, 2, 1]",
    );
    expect(() => tokenLosses(tf.zeros<tf.Rank.R3>([1, 2, 5]) as tf.Tensor as tf.Tensor4D, foreign)).toThrow(
      "logits: expected shape [B, S, H, V], got [1, 2, 5]",
    );
  });
});
