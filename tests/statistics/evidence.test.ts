import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evidence, evidenceOfParts, pairedDifference, pairedEvidence } from "../../src/lib/statistics";

const half = { estimate: 0.5, low: 0.4, high: 0.7, level: 0.95 };

describe("evidence", () => {
  it("carries mean, interval, confidence and runs into the row's unit", () => {
    expect(evidence(half, 10, 100)).toEqual({ measured: 50, interval: [40, 70], confidence: 0.95, runs: 10 });
    expect(evidence(half, 10).measured).toBe(0.5);
  });

  it("keeps its interval in order and around the mean, whatever the scale", () => {
    fc.assert(
      fc.property(fc.double({ min: -100, max: 100, noNaN: true }), (scale) => {
        const { measured, interval } = evidence(half, 10, scale);
        expect(interval[0] <= measured && measured <= interval[1]).toBe(true);
      }),
    );
  });

  it("refuses no runs", () => {
    expect(() => evidence(half, 0)).toThrow("runs");
  });
});

describe("pairedEvidence", () => {
  it("is the difference, with effect size and p-value beside it", () => {
    const difference = pairedDifference([3, 4, 6], [1, 1, 2]);
    const { measured, interval, runs, confidence, parts } = pairedEvidence(difference);
    expect([measured, runs, confidence]).toEqual([3, 3, 0.95]);
    // Student with 2 degrees of freedom: 3 ± 4.302653 / sqrt(3).
    expect(interval[0]).toBeCloseTo(3 - 4.3026527 / Math.sqrt(3), 6);
    expect(parts).toEqual({ hedges_g: difference.effectSize.hedges, p: difference.p });
  });

  it("turns the effect round with the scale", () => {
    const { measured, parts } = pairedEvidence(pairedDifference([3, 4, 6], [1, 1, 2]), -1);
    expect(measured).toBe(-3);
    expect(parts!["hedges_g"]).toBeLessThan(0);
  });
});

describe("evidenceOfParts", () => {
  it("claims no more than its weakest part", () => {
    const parts = evidenceOfParts({ a: evidence(half, 10), b: evidence({ ...half, level: 0.9 }, 7) });
    expect(parts).toEqual({
      measured: { a: 0.5, b: 0.5 },
      intervals: { a: [0.4, 0.7], b: [0.4, 0.7] },
      confidence: 0.9,
      runs: 7,
    });
    expect(() => evidenceOfParts({})).toThrow("at least one");
  });
});
