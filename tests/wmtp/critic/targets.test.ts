import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { gaeReturns } from "../../../src/lib/wmtp/critic";
import { squaredError, targetsOf } from "../../../src/lib/wmtp/critic/targets";
import { scopeEachTest } from "../../support/tensors";

scopeEachTest();

const texts = {
  rows: 2,
  length: 3,
  ids: new Int32Array(6),
  rewards: Float64Array.of(0, 1, 2, 3, NaN, 5),
  mask: Uint8Array.of(1, 1, 1, 1, 0, 1),
};
const values = Float64Array.of(0.5, -0.5, 1, 2, NaN, 0.25);
const options = { discount: 0.9, lambda: 0.5 };

it("targetsOf are each text's own GAE returns, past masked tokens", () => {
  const first = gaeReturns([0, 1, 2], [0.5, -0.5, 1], options);
  const second = gaeReturns([3, 5], [2, 0.25], options);
  const expected = Float32Array.of(...first, second[0]!, 0, second[1]!);
  expect(targetsOf(options, 0, texts, values)).toEqual(expected);
});

it("targetsOf names the step at which a value is not finite", () => {
  const spoiled = values.map((value, i) => (i === 3 ? Infinity : value));
  expect(() => targetsOf(options, 7, texts, spoiled)).toThrow(
    "values: expected finite numbers at step 7 of the critic",
  );
});

it("squaredError is the mean over the tokens that count", () => {
  const read = tf.tensor2d([1, 1, 1, 1, 100, 1], [2, 3]);
  const targets = Float32Array.of(1, 3, 1, 1, 0, 0);
  expect(squaredError(texts, targets, read).dataSync()[0]).toBeCloseTo((4 + 1) / 5, 6);
  const { rows, length, ids, rewards } = texts;
  const open = { rows, length, ids, rewards };
  expect(squaredError(open, Float32Array.of(1, 3, 1, 1, 100, 0), read).dataSync()[0]).toBeCloseTo(5 / 6, 6);
});
