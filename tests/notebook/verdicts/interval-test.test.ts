import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { StatisticalTest } from "../../../src/lib/notebook/rows/row";
import { verdict } from "../../../src/lib/notebook/verdicts/verdict";
import { aRow } from "../support";

function judge(test: StatisticalTest, expected: number, interval: readonly [number, number], runs = 10) {
  const measurement = { measured: interval[0], interval, confidence: 0.95, runs };
  return verdict(aRow({ level: "statistical", expected, test, unit: "points" }), measurement);
}
const above: StatisticalTest = { kind: "superiority", margin: 0.5, direction: "above", runs: 10 };
const below: StatisticalTest = { ...above, direction: "below" };
const equal: StatisticalTest = { kind: "equivalence", margin: 0.5, runs: 10 };

describe("a superiority test", () => {
  it.each([
    [above, [2.6, 3], "reproduced", "The 95% interval [2.6, 3] points of 10 runs lies wholly above 2.5."],
    [above, [2.4, 3], "open", "Not decided: the 95% interval [2.4, 3] points of 10 runs holds the threshold 2.5."],
    [above, [2.5, 3], "open", "Not decided: the 95% interval [2.5, 3] points of 10 runs holds the threshold 2.5."],
    [above, [1, 2.4], "refuted", "The 95% interval [1, 2.4] points of 10 runs lies wholly below 2.5."],
    [below, [1, 1.4], "reproduced", "The 95% interval [1, 1.4] points of 10 runs lies wholly below 1.5."],
    [below, [1.6, 3], "refuted", "The 95% interval [1.6, 3] points of 10 runs lies wholly above 1.5."],
    [below, [1, 1.6], "open", "Not decided: the 95% interval [1, 1.6] points of 10 runs holds the threshold 1.5."],
  ] as const)("%o on 2 with %o is %s", (test, interval, expected, reason) => {
    expect(judge(test, 2, interval)).toEqual({ verdict: expected, reason });
  });

  it("mirrors: below on negated numbers gives the verdict of above", () => {
    const number = fc.double({ min: -10, max: 10, noNaN: true });
    fc.assert(
      fc.property(number, number, number, (expected, a, b) => {
        const interval: [number, number] = [Math.min(a, b), Math.max(a, b)];
        const mirrored: [number, number] = [-interval[1], -interval[0]];
        expect(judge(below, -expected, mirrored).verdict).toBe(judge(above, expected, interval).verdict);
      }),
    );
  });
});

describe("an equivalence test", () => {
  it.each([
    [[1.5, 2.5], "reproduced", "The 95% interval [1.5, 2.5] points of 10 runs lies wholly within 2 ± 0.5."],
    [[1.4, 2.2], "open", "Not decided: the 95% interval [1.4, 2.2] points of 10 runs reaches beyond 2 ± 0.5."],
    [[0, 9], "open", "Not decided: the 95% interval [0, 9] points of 10 runs reaches beyond 2 ± 0.5."],
    [[2.6, 3], "refuted", "The 95% interval [2.6, 3] points of 10 runs lies wholly outside 2 ± 0.5."],
  ] as const)("with %o is %s", (interval, expected, reason) => {
    expect(judge(equal, 2, interval)).toEqual({ verdict: expected, reason });
  });
});

describe("the evidence of a test", () => {
  it("stays open with fewer runs than the row asks for", () => {
    expect(judge(above, 2, [3, 4], 3)).toEqual({
      verdict: "open",
      reason: "Only 3 of the 10 runs that the test asks for were made; so far the 95% interval [3, 4] points stands.",
    });
  });

  it.each([
    [{ measured: 1, runs: 10 }, "interval: a statistical claim needs [low, high], got nothing"],
    [{ measured: 1, interval: [2, 1], runs: 10 }, "interval: expected finite low <= high, got [2, 1]"],
    [{ measured: 1, interval: [NaN, 1], runs: 10 }, "interval: expected finite low <= high, got [NaN, 1]"],
    [
      { measured: 1, interval: [0, 1], confidence: 0.95 },
      "runs: a statistical claim needs its number of seeded runs, got nothing",
    ],
    [{ measured: 1, interval: [0, 1], confidence: 0.95, runs: 0 }, "got 0"],
    [{ measured: NaN, interval: [0, 1], confidence: 0.95, runs: 10 }, "measured: expected a finite number, got NaN"],
    [{ measured: 2, interval: [0, 1], confidence: 0.95, runs: 10 }, "within its interval [0, 1], got 2"],
    [
      { measured: 1, interval: [0, 1], runs: 10 },
      "confidence: an interval needs its own, between 0 and 1, got nothing",
    ],
    [{ measured: 1, interval: [0, 1], confidence: 95, runs: 10 }, "between 0 and 1, got 95"],
    [{ interval: [0, 1], confidence: 0.95, runs: 10 }, "measured: expected a finite number, got nothing"],
  ] as const)("%o is an error, no verdict", (measurement, message) => {
    const row = aRow({ level: "statistical", expected: 0, test: above });
    expect(() => verdict(row, measurement)).toThrow(message);
  });
  it.each([
    [above, 0.94, 0.95],
    [equal, 0.89, 0.9],
    [{ ...above, confidence: 0.99 }, 0.95, 0.99],
  ])("of %o with confidence %d is an error, which names the %d that the row asks for", (test, confidence, asked) => {
    const row = aRow({ level: "statistical", expected: 0, test });
    const evidence = { measured: 1, interval: [1, 2], runs: 10 } as const;
    expect(() => verdict(row, { ...evidence, confidence })).toThrow(`at least ${asked}, got ${confidence}`);
    expect(verdict(row, { ...evidence, confidence: asked }).verdict).not.toBe("open");
  });

  it("is checked at every level that carries an interval", () => {
    const row = aRow({ level: "tolerance", expected: 0, tolerance: { absolute: 1 } });
    expect(() => verdict(row, { measured: 0, interval: [-1, 1] })).toThrow("003-E11: confidence");
    expect(() => verdict(row, { measured: 0, interval: [1, 2], confidence: 0.9 })).toThrow(
      "within its interval [1, 2]",
    );
    expect(verdict(row, { measured: 0, interval: [-1, 1], confidence: 0.9 }).verdict).toBe("reproduced");
  });
});
