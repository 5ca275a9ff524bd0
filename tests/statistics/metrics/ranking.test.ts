import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { averagePrecision, labelRankingPrecision, operatingPoints, rocAuc } from "../../../src/lib/statistics";

// Expected values from scikit-learn 1.6.1; many scores are tied.
const truth = [1, 0, 1, 1, 0, 0, 0, 1, 0, 0, 1, 0, 1, 0, 0, 0, 1, 0, 1, 1, 1, 1, 0, 1, 0];
const scores = [
  0.5, 0.5, 0.4, 0.4, 0.1, 0.6, 0.4, 0.6, 0.5, 0.0, 0.4, 0.6, 0.9, 0.6, 0.7, 0.4, 0.4, 0.7, 0.6, 0.8, 0.9, 0.7, 0.4,
  0.6, 0.5,
];

const scored = fc
  .array(fc.tuple(fc.nat(1), fc.nat(9)), { minLength: 2, maxLength: 40 })
  .map((pairs) => ({ y: pairs.map(([label]) => label), s: pairs.map(([, score]) => score) }))
  .filter(({ y }) => y.includes(0) && y.includes(1));

describe("rocAuc", () => {
  it("equals scikit-learn with ties, and the reference", () => {
    expect(rocAuc(truth, scores)).toBeCloseTo(0.6410256410256411, 14);
    expect(rocAuc([0, 0, 1, 1, 0, 1, 0, 1], [0.1, 0.4, 0.35, 0.8, 0.65, 0.9, 0.2, 0.55])).toBe(0.8125);
  });

  it("is the chance that a positive item scores higher, ties counting half", () => {
    fc.assert(
      fc.property(scored, ({ y, s }) => {
        let wins = 0;
        let pairs = 0;
        y.forEach((a, i) => {
          y.forEach((b, j) => {
            if (a !== 1 || b !== 0) return;
            pairs++;
            wins += s[i]! > s[j]! ? 1 : s[i] === s[j] ? 0.5 : 0;
          });
        });
        expect(rocAuc(y, s)).toBeCloseTo(wins / pairs, 12);
      }),
    );
  });

  it("is undefined where one kind is missing", () => {
    expect(rocAuc([1, 1], [0.2, 0.3])).toBeNaN();
    expect(rocAuc([0, 0], [0.2, 0.3])).toBeNaN();
  });
});

describe("averagePrecision", () => {
  it("equals scikit-learn with ties, and the reference", () => {
    expect(averagePrecision(truth, scores)).toBeCloseTo(0.6669685990338164, 14);
    expect(averagePrecision([0, 0, 1, 1, 0, 1, 0, 1], [0.1, 0.4, 0.35, 0.8, 0.65, 0.9, 0.2, 0.55])).toBeCloseTo(
      0.8541666666666666,
      14,
    );
  });

  it("is the share of positives for a constant score, and undefined without positives", () => {
    expect(averagePrecision([1, 0, 0, 0], [1, 1, 1, 1])).toBe(0.25);
    expect(averagePrecision([0, 0], [1, 2])).toBeNaN();
  });

  it("does not change under a monotone map of the scores", () => {
    fc.assert(
      fc.property(scored, ({ y, s }) => {
        expect(averagePrecision(y, s.map(Math.exp))).toBe(averagePrecision(y, s));
      }),
    );
  });
});

describe("operatingPoints", () => {
  it("has one point a distinct score and ends with everything called positive", () => {
    expect(operatingPoints([1, 0, 1], [0.5, 0.5, 0.9])).toEqual([
      { threshold: 0.9, truePositives: 1, falsePositives: 0 },
      { threshold: 0.5, truePositives: 2, falsePositives: 1 },
    ]);
  });

  it.each([
    [[], [], /at least 1 number/],
    [[1], [1, 2], /truth has 1/],
    [[1], [NaN], /scores: expected finite/],
    [[2], [1], /truth\[0\]: expected one of 0, 1/],
  ])("refuses %j with %j", (y, s, message) => {
    expect(() => operatingPoints(y, s)).toThrow(message);
  });
});

describe("labelRankingPrecision", () => {
  it("equals scikit-learn on items with labels, and leaves the others out", () => {
    const y = [0, 0, 1, 0, 0, 1, 0, 0, 0, 1, 1, 1, 0, 1, 1, 0, 1, 0, 1, 1, 1, 0, 1, 1];
    const p = [
      0.3, 0.2, 0.74, 0.93, 0.68, 0.42, 0.57, 0.21, 0.16, 0.84, 0.85, 0.64, 0.13, 0.18, 0.32, 0.96, 0.23, 0.89, 0.93,
      0.09, 0.81, 0.99, 0.35, 0.48,
    ];
    expect(labelRankingPrecision(y, p, 3)).toBeCloseTo(0.75, 14);
    expect(labelRankingPrecision([0, 0], [0.1, 0.2], 2)).toBeNaN();
  });
});
