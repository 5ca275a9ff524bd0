import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { valueDeltas } from "../../../src/lib/wmtp/scorers/value-deltas";
import { scopeEachTest } from "../../support/tensors";
import { expectWithin, text } from "./support";

scopeEachTest();

it("valueDeltas has the reference's deltas", () => {
  const { deltas } = valueDeltas("test", text({ values: [0.2, 0.5, 0.1, 0.9, 0.4, 0.7] }), 0.95);
  expectWithin(deltas, [0.31, -0.375, 0.805, -0.455, 0.32]);
});

it("valueDeltas reach from one unmasked token to the next, and from the first token of a text whatever its mask", () => {
  const { deltas, average } = valueDeltas("test", text({ values: [1, NaN, 4, NaN, 9], mask: [0, 0, 1, 0, 1] }), 1);
  expect(Array.from(deltas)).toEqual([3, 5]);
  expect(average).toBe(4);
});

it("valueDeltas never cross from one text to the next", () => {
  const values = tf.tensor2d([1, 2, 100, 103], [2, 2]);
  const { deltas } = valueDeltas("test", { ids: tf.zeros([2, 2], "int32"), values }, 1);
  expect(Array.from(deltas)).toEqual([1, 3]);
});

it("valueDeltas without discount add up to the last value less the first", () => {
  const values = [0.3, 0.8, -1.5, 2.5];
  const { deltas } = valueDeltas("test", text({ values }), 1);
  expect(deltas.reduce((sum, delta) => sum + delta)).toBeCloseTo(2.5 - 0.3, 6);
});
