import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import {
  cut,
  fuse,
  fusionKey,
  groupedBy,
  join,
  rateTensor,
  type Update,
} from "../../../src/lib/training/optimizers/fusion";
import { describeEachEngine } from "../../support/engines";

const variable = (shape: number[], first = 0): tf.Variable => {
  const size = shape.reduce((product, length) => product * length, 1);
  return tf.variable(tf.range(first, first + size).reshape(shape));
};
const update = (name: string, shape: number[], rate = 1): Update => {
  const weight = variable(shape);
  return { name, variable: weight, gradient: weight, rate };
};

describe("groupedBy", () => {
  it("keeps the order of first members, and of members", () => {
    expect(groupedBy([3, 1, 4, 1, 5], (n) => (n % 2 === 0 ? "even" : "odd"))).toEqual([[3, 1, 1, 5], [4]]);
  });
});

describeEachEngine("fusion", () => {
  it("lays small weights end to end whose rows are alike, and leaves large ones and scalars alone", () => {
    expect(fusionKey("a", variable([3]))).toBe(fusionKey("b", variable([5])));
    expect(fusionKey("a", variable([3, 2]))).toBe(fusionKey("b", variable([5, 2])));
    expect(fusionKey("a", variable([3, 2]))).not.toBe(fusionKey("b", variable([3])));
    expect(fusionKey("a", variable([2 ** 15 + 1]))).toBe("a");
    expect(fusionKey("a", variable([]))).toBe("a");
  });

  it("puts only updates of one kind together", () => {
    const updates = [update("a", [2]), update("b", [3]), update("c/bias", [2]), update("d", [2, 2])];
    const groups = fuse(updates, ({ name }) => (name.endsWith("bias") ? "bias" : "other"));
    expect(groups.map((group) => group.map(({ name }) => name))).toEqual([["a", "b"], ["c/bias"], ["d"]]);
  });

  it("cuts what it joined back into the same weights", () => {
    const weights = [variable([1, 2, 2]), variable([3, 2, 2], 9), variable([2, 2, 2], -4)];
    const joined = join(weights);
    expect(joined.shape).toEqual([6, 2, 2]);
    cut(joined, weights).forEach((part, i) => {
      expect(part.shape).toEqual(weights[i]!.shape);
      expect([...part.dataSync()]).toEqual([...weights[i]!.dataSync()]);
    });
  });

  it("multiplies every row by the rate of its own weight", () => {
    const group = [update("a", [1, 2], 10), update("b", [2, 2], 100)];
    const moved = join(group.map((member) => member.variable)).mul(rateTensor(group));
    expect(moved.arraySync()).toEqual([
      [0, 10],
      [0, 100],
      [200, 300],
    ]);
    expect(rateTensor([update("a", [4], 7), update("b", [2], 7)]).shape).toEqual([]);
  });
});
