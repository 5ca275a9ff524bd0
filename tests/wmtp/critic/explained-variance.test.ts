import { expect, it } from "vitest";
import { explainedVariance } from "../../../src/lib/wmtp/critic";

const returns = [1, -1, 2, 0.5];

it("explainedVariance is 1 for right values, also when all are off by one number", () => {
  expect(explainedVariance(returns, returns)).toBe(1);
  expect(explainedVariance(returns, returns.map((value) => value + 7))).toBeCloseTo(1, 12); // prettier-ignore
});

it("explainedVariance is 0 for a constant and below 0 for values that run the wrong way", () => {
  expect(explainedVariance(returns, [3, 3, 3, 3])).toBe(0);
  expect(explainedVariance(returns, returns.map((value) => -value))).toBeCloseTo(-3, 12); // prettier-ignore
});

it("explainedVariance refuses returns without variance, and unequal lengths", () => {
  expect(() => explainedVariance([2, 2], [1, 3])).toThrow("returns: expected some variance");
  expect(() => explainedVariance([2, 1], [1])).toThrow("returns has 2 samples, values has 1");
});
