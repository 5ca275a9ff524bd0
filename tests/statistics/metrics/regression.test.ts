import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  meanAbsoluteError,
  meanSquaredError,
  midRanks,
  pearson,
  rootMeanSquaredError,
  rSquared,
  spearman,
} from "../../../src/lib/statistics";

// Expected values from scikit-learn 1.6.1 and SciPy 1.15.
const a = [1.5, 2.0, 2.0, 3.5, 5.0, 4.0];
const b = [1.0, 2.5, 2.5, 3.0, 6.0, 2.0];
const number = fc.integer({ min: -100, max: 100 }).map((v) => v / 4);
const pairs = fc.array(fc.tuple(number, number), { minLength: 3, maxLength: 30 });

describe("regression scores", () => {
  it("equal scikit-learn and SciPy, ties included", () => {
    expect(meanAbsoluteError(a, b)).toBeCloseTo(0.8333333333333334, 14);
    expect(meanSquaredError(a, b)).toBeCloseTo(1, 14);
    expect(rootMeanSquaredError(a, b)).toBeCloseTo(1, 14);
    expect(rSquared(a, b)).toBeCloseTo(0.368421052631579, 14);
    expect(pearson(a, b)).toBeCloseTo(0.7712711852040572, 14);
    expect(spearman(a, b)).toBeCloseTo(0.6470588235294118, 14);
  });

  it("give R2 of 1 to the truth, 0 to its mean, and none where the truth is constant", () => {
    expect(rSquared(a, a)).toBe(1);
    expect(
      rSquared(
        a,
        a.map(() => 3),
      ),
    ).toBeCloseTo(0, 14);
    expect(rSquared([2, 2], [2, 2])).toBeNaN();
  });

  it("correlate up to sign whatever the units, and ranks whatever the scale", () => {
    fc.assert(
      fc.property(pairs, (list) => {
        const x = list.map(([v]) => v);
        const y = list.map(([, v]) => v);
        const r = pearson(x, y);
        expect(
          pearson(
            x.map((v) => 3 - 2 * v),
            y,
          ),
        ).toBeCloseTo(-r, 9);
        expect(
          spearman(
            x.map((v) => v ** 3),
            y,
          ),
        ).toBeCloseTo(spearman(x, y), 12);
        expect(pearson(y, x)).toBeCloseTo(r, 12);
      }),
    );
  });

  it("have no correlation with a constant", () => {
    expect(pearson([1, 1, 1], [1, 2, 3])).toBeNaN();
    expect(spearman([1, 2, 3], [4, 4, 4])).toBeNaN();
  });

  it.each([
    [[], []],
    [[1], [1, 2]],
    [[NaN], [1]],
  ])("refuse %j against %j", (x, y) => {
    for (const score of [meanAbsoluteError, rSquared, pearson, spearman]) expect(() => score(x, y)).toThrow(RangeError);
  });
});

describe("midRanks", () => {
  it("shares the mean rank among equals", () => {
    expect(Array.from(midRanks([10, 30, 10, 20]))).toEqual([1.5, 4, 1.5, 3]);
  });
});
