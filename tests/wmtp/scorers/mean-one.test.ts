import fc from "fast-check";
import { expect, it } from "vitest";
import { mean } from "../../../src/lib/statistics";
import { meanOne } from "../../../src/lib/wmtp/scorers";

const weights = fc
  .array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 })
  .map((values) => Float64Array.from(values));
const limit = fc.double({ min: 1, max: 20, noNaN: true });

it("meanOne gives weights of mean 1 between 0 and the limit, for any weights", () => {
  fc.assert(
    fc.property(weights, limit, (raw, most) => {
      const result = meanOne(raw, most);
      expect(mean(result)).toBeCloseTo(1, 9);
      expect(Math.min(...result)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...result)).toBeLessThanOrEqual(most);
    }),
  );
});

it("meanOne keeps the ratios of what lies under the limit", () => {
  expect(Array.from(meanOne(Float64Array.of(1, 2, 3), 5))).toEqual([0.5, 1, 1.5]);
  const [one = 0, two = 0, capped = 0] = meanOne(Float64Array.of(1, 2, 1000), 2);
  expect([one, two, capped]).toEqual([1 / 3, 2 / 3, 2]);
});

it("meanOne keeps the order of weights", () => {
  fc.assert(
    fc.property(weights, limit, (raw, most) => {
      const result = meanOne(raw, most);
      for (let i = 1; i < raw.length; i++) {
        if (raw[i - 1]! <= raw[i]!) expect(result[i - 1]!).toBeLessThanOrEqual(result[i]!);
      }
    }),
  );
});

it("meanOne ignores a common factor, also one that is out of all measure", () => {
  const raw = Float64Array.of(0, 0.1, 4, 2);
  for (const factor of [1e-150, 3, 1e200]) {
    meanOne(
      raw.map((weight) => weight * factor),
      2,
    ).forEach((weight, i) => {
      expect(weight).toBeCloseTo(meanOne(raw, 2)[i]!, 12);
    });
  }
});

it("meanOne shares the rest equally where too few weights are positive to reach mean 1 under the limit", () => {
  expect(Array.from(meanOne(Float64Array.of(0, 0, 7, 0, 0), 2))).toEqual([0.75, 0.75, 2, 0.75, 0.75]);
});

it("meanOne takes weights of 0 alone for no preference", () => {
  expect(Array.from(meanOne(new Float64Array(3), 5))).toEqual([1, 1, 1]);
});

it("meanOne stays finite when weights span the whole range of doubles", () => {
  const result = meanOne(Float64Array.of(5e-324, 1e-250, 1, 1e308), 3);
  expect(mean(result)).toBeCloseTo(1, 12);
  expect(Math.max(...result)).toBe(3);
});
