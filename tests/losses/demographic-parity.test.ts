import * as tf from "@tensorflow/tfjs";
import fc from "fast-check";
import { expect, it } from "vitest";
import { demographicParityLoss } from "../../src/lib/losses";
import { describeEachEngine } from "../support/engines";
import { expectNoLeak } from "../support/tensors";
import { expectClose, expectGradient, flat } from "./values";

const probabilities = (): tf.Tensor => tf.tensor1d([0.9, 0.7, 0.2, 0.4, 0.6]);
const groups = (): tf.Tensor1D => tf.tensor1d([0, 0, 1, 1, 2], "int32");

describeEachEngine("demographicParityLoss", () => {
  it("is the gap between the largest and the smallest group's rate: .8 less .3", () => {
    expectClose(demographicParityLoss(probabilities(), groups()), 0.5);
  });

  it("as a variance is the mean squared distance from the mean rate", () => {
    const [a, b, c] = [0.8, 0.3, 0.6];
    const middle = (a + b + c) / 3;
    const spread = ((a - middle) ** 2 + (b - middle) ** 2 + (c - middle) ** 2) / 3;
    expectClose(demographicParityLoss(probabilities(), groups(), { measure: "variance" }), spread);
  });

  it("averages over labels", () => {
    const two = tf.stack([probabilities(), tf.fill([5], 0.3)], 1);
    expectClose(demographicParityLoss(two, groups()), 0.25);
  });

  it("is 0 where all rates agree, and doesn't care what the groups are called or how large they are", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (p) => {
        expect(flat(demographicParityLoss(tf.fill([5], p), groups()))[0]).toBeCloseTo(0, 6);
      }),
    );
    const renamed = tf.tensor1d([2, 2, 0, 0, 1], "int32");
    expectClose(demographicParityLoss(probabilities(), renamed), demographicParityLoss(probabilities(), groups()));
  });

  it.each(["gap", "variance"] as const)("has the gradient of its central differences (%s)", (measure) => {
    expectGradient((x) => demographicParityLoss(x, groups(), { measure }), probabilities());
  });

  it("leaves nothing but its result in memory", async () => {
    const [x, g] = [probabilities(), groups()];
    await expectNoLeak(() => demographicParityLoss(x, g));
  });

  it("names the group that is out of range or has no member", () => {
    const of = (values: number[], count?: number) => () =>
      demographicParityLoss(
        tf.zeros([values.length]),
        tf.tensor1d(values),
        count === undefined ? {} : { groups: count },
      );
    expect(of([0, 2])).toThrow("groups: expected members of all 3 groups, group 1 has none");
    expect(of([0, 1], 3)).toThrow("group 2 has none");
    expect(of([0, 0])).toThrow("group 1 has none");
    expect(of([0, 3], 2)).toThrow("groups[1]: expected a whole number in [0, 1], got 3");
    expect(() => demographicParityLoss(tf.zeros([3]), groups())).toThrow("for groups [5], got [3]");
  });
});
