import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mean, quantile, standardDeviation, variance } from "../../src/lib/statistics/moments";

const a = [5.1, 4.9, 5.6, 5.8, 6.0, 4.7, 5.3, 5.5];

describe("mean and variance", () => {
  it("equal NumPy's", () => {
    expect(mean(a)).toBeCloseTo(5.3625, 14);
    expect(variance(a)).toBeCloseTo(0.19982142857142846, 14);
    expect(standardDeviation(a, 0) ** 2).toBeCloseTo((0.19982142857142846 * 7) / 8, 14);
  });

  it("survive a large offset, where the two-sum formula loses every digit", () => {
    expect(variance([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16])).toBe(30);
  });

  it("do not overflow", () => {
    expect(mean([1.7e308, 1.7e308])).toBe(1.7e308);
    expect(mean([1e308, -1e308])).toBe(0);
    expect(mean([1.7e308, -1.7e308, -1.7e308]) / 1e308).toBeCloseTo(-1.7 / 3, 12);
  });

  it("of a constant are the constant and zero", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e300, max: 1e300 }), fc.integer({ min: 2, max: 9 }), (value, n) => {
        const constant = new Array<number>(n).fill(value);
        expect(mean(constant) === value && variance(constant) === 0).toBe(true);
      }),
    );
  });

  it("refuse an empty sample, one observation for a variance, and NaN by its index", () => {
    expect(() => mean([])).toThrow("values: expected at least 1 numbers, got 0");
    expect(() => variance([1])).toThrow("values: expected at least 2 numbers, got 1");
    expect(() => mean([1, NaN])).toThrow("values: expected finite numbers, got NaN at index 1");
  });
});

describe("quantile", () => {
  it("equals NumPy's default", () => {
    const expected = [4.84, 5.05, 5.4, 5.86];
    for (const [i, p] of [0.1, 0.25, 0.5, 0.9].entries()) expect(quantile(a, p)).toBeCloseTo(expected[i] ?? NaN, 13);
  });

  it("lies between the extremes, rises with p, and leaves its input unsorted", () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), fc.double({ min: 0, max: 1, noNaN: true }), (values, p) => {
        const copy = [...values];
        const q = quantile(values, p);
        expect(q >= Math.min(...values) && q <= Math.max(...values)).toBe(true);
        expect(quantile(values, p / 2)).toBeLessThanOrEqual(q);
        expect(values).toEqual(copy);
      }),
    );
  });

  it("refuses a probability outside of [0, 1]", () => {
    expect(() => quantile(a, 1.01)).toThrow("p: expected a number in [0, 1], got 1.01");
  });
});
