import { describe, expect, it } from "vitest";
import { tost } from "../../src/lib/statistics/tost";

const a = [5.1, 4.9, 5.6, 5.8, 6.0, 4.7, 5.3, 5.5];
const b = [5.0, 5.2, 5.4, 5.9, 5.7, 4.8, 5.1];

describe("tost", () => {
  it("equals SciPy's two one-sided Welch tests", () => {
    const result = tost(a, b, 0.5);
    expect(result.p).toBeCloseTo(0.03221148406010092, 10);
    expect(result.degrees).toBeCloseTo(12.998307259510085, 9);
    expect(result.interval.low).toBeCloseTo(-0.320952574848748, 9);
    expect(result.interval.high).toBeCloseTo(0.44595257484874784, 9);
    expect(result.equivalent).toBe(true);
  });

  it("compares one sample with a constant", () => {
    expect(tost(a, 5.4, 0.5).p).toBeCloseTo(0.01106848665244943, 10);
  });

  it("says equivalent exactly when the interval lies within the margin", () => {
    for (const margin of [0.1, 0.3, 0.44, 0.45, 0.6]) {
      const { equivalent, interval } = tost(a, b, margin);
      expect(equivalent).toBe(interval.low > -margin && interval.high < margin);
    }
  });

  it("does not take two noisy samples for equal", () => {
    expect(tost([0, 10], [1, 9], 0.5).equivalent).toBe(false);
  });

  it("compares samples without variation exactly", () => {
    expect(tost([1, 1], [1.2, 1.2], 0.5)).toMatchObject({ p: 0, equivalent: true });
    expect(tost([1, 1], [2, 2], 0.5)).toMatchObject({ p: 1, equivalent: false });
  });

  it.each([
    [[1], [1, 2], 0.1, 0.05, /a: expected at least 2/],
    [[1, 2], [1], 0.1, 0.05, /b: expected at least 2/],
    [[1, 2], [1, 2], 0, 0.05, /margin: .* got 0/],
    [[1, 2], [1, 2], 1, 0.7, /alpha: .* got 0.7/],
    [[1, 2], NaN, 1, 0.05, /b: .* got NaN/],
  ])("refuses %o, %o, margin %d, alpha %d", (left, right, margin, alpha, message) => {
    expect(() => tost(left, right, margin, alpha)).toThrow(message);
  });
});
