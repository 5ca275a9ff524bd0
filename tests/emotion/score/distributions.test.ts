import { expect, it } from "vitest";
import { largest, normalised, softmax } from "../../../src/lib/emotion/score/distributions";

it("softmax is shift-invariant, sums to 1 and survives large scores", () => {
  const [a, b] = softmax([1000, 1000 + Math.log(3)]);
  expect(a).toBeCloseTo(0.25, 12);
  expect(b).toBeCloseTo(0.75, 12);
});

it("normalised sums to 1; of equal largest entries the first is taken", () => {
  expect(normalised([1, 3])).toEqual([0.25, 0.75]);
  expect(largest([1, 3, 3])).toBe(1);
});
