import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { mtpLabels } from "../../../src/lib/wmtp";
import { describeEachEngine } from "../../support/engines";
import { describeReference, referenceJson } from "../../support/reference";
import { expectNoLeak } from "../../support/tensors";
import { flat } from "../../losses/values";
import { referenceIds } from "./reference";

const none = -100;

describeEachEngine("mtpLabels", () => {
  it("is the token k + 1 ahead of each position, and the ignored label past the end", () => {
    const labels = mtpLabels(tf.tensor2d([[5, 6, 7, 8], [1, 2, 3, 4]], [2, 4], "int32"), { horizon: 2 }); // prettier-ignore
    expect([labels.shape, labels.dtype]).toEqual([[2, 4, 2], "int32"]);
    expect(flat(labels)).toEqual([6, 7, 7, 8, 8, none, none, none, 2, 3, 3, 4, 4, none, none, none]);
  });

  describeReference("against the reference", () => {
    const { setup } = referenceJson("ml/wmtp.json") as { readonly setup: { readonly labels: number[][] } };
    it("has its labels", () => {
      expect(flat(mtpLabels(referenceIds(), { horizon: 4 }))).toEqual(setup.labels.flat());
    });
  });

  it("ignores a masked token for every head that predicts it, and only there", () => {
    const mask = tf.tensor2d([[1, 1, 0, 1, 1, 1]]);
    expect(flat(mtpLabels(referenceIds(), { horizon: 2, mask }))).toEqual([0, none, none, 1, 1, 3, 3, 0, 0, none, none, none]); // prettier-ignore
  });

  it("takes another ignored label", () => {
    expect(flat(mtpLabels(tf.tensor2d([[1, 2]], [1, 2], "int32"), { horizon: 1, ignoreIndex: -1 }))).toEqual([2, -1]);
  });

  it("leaves nothing but its result in memory", async () => {
    const [ids, mask] = [referenceIds(), tf.ones<tf.Rank.R2>([1, 6])];
    await expectNoLeak(() => mtpLabels(ids, { horizon: 3, mask }));
  });

  it("refuses a horizon that no position could fill, and a mask of another shape", () => {
    expect(() => mtpLabels(referenceIds(), { horizon: 6 })).toThrow(
      "horizon: expected at most 5 for sequences of 6 tokens, got 6",
    );
    expect(() => mtpLabels(referenceIds(), { horizon: 0 })).toThrow(
      "horizon: expected a whole number in [1, Infinity], got 0",
    );
    expect(() => mtpLabels(referenceIds(), { horizon: 2, mask: tf.ones([1, 5]) })).toThrow(
      "mask: expected shape [1, 6], got [1, 5]",
    );
  });
});
