import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { multiLabelLoss } from "../../src/lib/losses";
import { describeEachEngine } from "../support/engines";
import { expectClose } from "./values";

describeEachEngine("reduction", () => {
  it("sums to the count times the mean, item by item", () => {
    const [x, y] = [tf.tensor2d([[1, 2], [3, 4]]), tf.tensor2d([[0, 1], [1, 0]])]; // prettier-ignore
    const each = multiLabelLoss(x, y, { reduction: "none" });
    expect(each.shape).toEqual([2, 2]);
    expectClose(multiLabelLoss(x, y, { reduction: "sum" }), each.sum());
    expectClose(multiLabelLoss(x, y), each.mean());
  });

  it("refuses a name it does not know", () => {
    const reduction = "average" as "mean";
    expect(() => multiLabelLoss(tf.zeros([1]), tf.zeros([1]), { reduction })).toThrow(
      "reduction: expected one of mean, sum, none, got average",
    );
  });
});
