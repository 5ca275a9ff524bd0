import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cohenKappa, matthewsCorrelation, pearson } from "../../../src/lib/statistics";

// Expected values from scikit-learn 1.6.1.
const truth = [2, 0, 1, 3, 0, 0, 0, 1, 1, 3, 2, 3, 1, 1, 2, 1, 3, 2, 0, 0, 0, 1, 3, 2, 0, 2, 1, 2, 2, 2];
const predicted = [2, 0, 1, 2, 0, 0, 2, 1, 1, 2, 1, 2, 1, 1, 1, 0, 1, 0, 2, 0, 0, 0, 2, 2, 0, 2, 1, 2, 2, 2];

describe("cohenKappa", () => {
  it("equals scikit-learn, unweighted and weighted", () => {
    expect(cohenKappa(truth, predicted)).toBeCloseTo(0.44444444444444453, 14);
    expect(cohenKappa(truth, predicted, "linear")).toBeCloseTo(0.5, 14);
    expect(cohenKappa(truth, predicted, "quadratic")).toBeCloseTo(0.5698924731182796, 14);
  });

  it("is 1 for agreement, 0 for a constant guess, and undefined where chance agrees wholly", () => {
    expect(cohenKappa([0, 1, 2], [0, 1, 2])).toBe(1);
    expect(cohenKappa([0, 1, 0, 1], [1, 1, 1, 1])).toBe(0);
    expect(cohenKappa([1, 1], [1, 1])).toBeNaN();
  });

  it("refuses weights of another name", () => {
    expect(() => cohenKappa([0], [0], "cubic" as "linear")).toThrow(/weights: expected one of none, linear, quadratic/);
  });
});

describe("matthewsCorrelation", () => {
  it("equals scikit-learn and the reference", () => {
    expect(matthewsCorrelation(truth, predicted)).toBeCloseTo(0.457891045625714, 14);
    expect(matthewsCorrelation([0, 1, 2, 2, 1, 0, 1, 2], [0, 2, 2, 2, 1, 0, 0, 1])).toBeCloseTo(0.4523809523809524, 14);
  });

  it("is Pearson's correlation for two classes, and 0 where one list is constant", () => {
    const bits = fc.array(fc.tuple(fc.nat(1), fc.nat(1)), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(bits, (pairs) => {
        const t = pairs.map(([a]) => a);
        const p = pairs.map(([, b]) => b);
        const expected = pearson(t, p);
        expect(matthewsCorrelation(t, p)).toBeCloseTo(Number.isNaN(expected) ? 0 : expected, 10);
      }),
    );
  });
});
