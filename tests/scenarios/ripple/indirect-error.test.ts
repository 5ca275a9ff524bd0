import { expect, it } from "vitest";
import { indirectError } from "../../../src/lib/scenarios/ripple";

const truth = { second: Float64Array.of(2, 0, -4), third: Float64Array.of(0, 0, 1) };

it("divides the mean absolute error by the largest true value of its kind", () => {
  const predicted = { second: Float64Array.of(1, 0, -4), third: Float64Array.of(0, 3, 1) };
  const { indirect, second, third } = indirectError(predicted, truth);
  expect(second).toBeCloseTo(1 / 3 / 4, 12);
  expect(third).toBeCloseTo(3 / 3 / 1, 12);
  expect(indirect).toBeCloseTo((1 + 3) / 3 / 3, 12);
});

it("is 0 for the truth and refuses a truth without effects", () => {
  expect(indirectError(truth, truth)).toEqual({ indirect: 0, second: 0, third: 0 });
  const none = new Float64Array(3);
  expect(() => indirectError(truth, { second: none, third: none })).toThrow("truth");
});
