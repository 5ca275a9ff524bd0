import { describe, expect, it } from "vitest";
import {
  calibrationError,
  calibrationErrors,
  coverage,
  coverageCurve,
} from "../../../src/lib/bayes/diagnostics/coverage";
import type { Trial } from "../../../src/lib/bayes/diagnostics/trial";
import { scalarDraws } from "../../../src/lib/bayes/exact/draws";
import { bends, gaussianTrials } from "./support/gaussian-trials";

/** The five trials of the reference: nine draws 0.1 i + j each. */
const tiny: Trial[] = [4, 8.05, -1, 2.25, 6].map((truth, i) => ({
  truth: Float64Array.of(truth),
  draws: scalarDraws(Array.from({ length: 9 }, (_, j) => 0.1 * i + j)),
}));

describe("coverage", () => {
  it.each([
    { bend: "exact", expected: 0.9 },
    { bend: "overconfident", expected: 0.5891659683360411 },
    { bend: "underconfident", expected: 0.9989970831422501 },
    { bend: "shifted", expected: 0.8578828191770563 },
  ] as const)("of 90% intervals of the $bend posterior is what theory says, $expected", ({ bend, expected }) => {
    const { share, interval } = coverage(gaussianTrials(bends[bend], 1000, 199));
    expect(Math.abs(share - expected)).toBeLessThan(0.035);
    expect(interval.low).toBeLessThan(share);
    expect(interval.high).toBeGreaterThanOrEqual(share);
  });

  it("passes the gate of [0.87, 0.93] only under the right posterior or a small shift", () => {
    const passes = (bend: keyof typeof bends): boolean => {
      const { share } = coverage(gaussianTrials(bends[bend], 1000, 199));
      return share >= 0.87 && share <= 0.93;
    };
    expect(passes("exact")).toBe(true);
    expect(passes("overconfident")).toBe(false);
    expect(passes("underconfident")).toBe(false);
  });

  it("has the width of the analytic interval: 2 x 1.645 posterior deviations", () => {
    expect(coverage(gaussianTrials({}, 300, 400)).width).toBeCloseTo(2 * 1.645 * 0.5, 1);
  });

  it("rises with the level", () => {
    const shares = coverageCurve(gaussianTrials({}, 300), [0.1, 0.5, 0.9, 0.99]).map(({ share }) => share);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });

  it("refuses a level of 1 and no trials", () => {
    expect(() => coverage(tiny, 1)).toThrow(/level: .*got 1/);
    expect(() => coverage([])).toThrow(/trials\.length: .*got 0/);
  });
});

describe("calibrationError", () => {
  it("has BayesFlow's value, and its error at each level", () => {
    expect(calibrationError(tiny)).toBeCloseTo(0.10421052631578948, 12);
    const first = [0.195, 0.14289473684210527, 0.09078947368421053, 0.03868421052631579, 0.013421052631578945];
    const last = [0.23868421052631583, 0.2907894736842106, 0.34289473684210536, 0.19499999999999995];
    const errors = [...calibrationErrors(tiny)];
    first.forEach((error, i) => {
      expect(errors[i]).toBeCloseTo(error, 12);
    });
    last.forEach((error, i) => {
      expect(errors[16 + i]).toBeCloseTo(error, 12);
    });
  });

  it("is small for the exact posterior and large for one that is too sure or not sure enough", () => {
    expect(calibrationError(gaussianTrials(bends.exact, 1000, 199))).toBeLessThan(0.03);
    expect(calibrationError(gaussianTrials(bends.overconfident, 1000, 199))).toBeGreaterThan(0.15);
    expect(calibrationError(gaussianTrials(bends.underconfident, 1000, 199))).toBeGreaterThan(0.15);
  });
});
