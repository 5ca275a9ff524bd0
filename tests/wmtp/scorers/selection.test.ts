import fc from "fast-check";
import { expect, it } from "vitest";
import { mean } from "../../../src/lib/statistics";
import { selectTop } from "../../../src/lib/wmtp/scorers";

it("selectTop keeps the published share of highest scores with equal weight", () => {
  expect(Array.from(selectTop(Float64Array.of(0.4789, -2.46, 3.6, -3.8, 1.04), 0.6))).toEqual([
    5 / 3,
    0,
    5 / 3,
    0,
    5 / 3,
  ]);
});

it("selectTop gives weights of mean 1 and keeps about the share, more only for ties", () => {
  const scores = fc.uniqueArray(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(scores, fc.double({ min: 0.01, max: 1, noNaN: true }), (values, share) => {
      const weights = selectTop(Float64Array.from(values), share);
      const kept = weights.filter((weight) => weight > 0).length;
      expect(mean(weights)).toBeCloseTo(1, 12);
      expect(Math.abs(kept - share * values.length)).toBeLessThanOrEqual(1);
      const least = Math.min(...values.filter((_, i) => weights[i]! > 0));
      expect(values.every((value, i) => weights[i]! > 0 || value < least)).toBe(true);
    }),
  );
});

it("selectTop keeps or leaves equal scores together", () => {
  expect(Array.from(selectTop(Float64Array.of(2, 2, 2, 2), 0.25))).toEqual([1, 1, 1, 1]);
  expect(Array.from(selectTop(Float64Array.of(5, 5, 1, 1), 0.25))).toEqual([2, 2, 0, 0]);
});

it("selectTop keeps all at a share of 1 and the highest at the smallest", () => {
  expect(Array.from(selectTop(Float64Array.of(3, 1, 2), 1))).toEqual([1, 1, 1]);
  expect(Array.from(selectTop(Float64Array.of(3, 1, 2), 1e-9))).toEqual([3, 0, 0]);
});
