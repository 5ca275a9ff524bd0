import { describe, expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { optionPairs, prefersOtherwise, rankingStudy } from "../../../src/lib/scenarios/views/ranking-study";

describe("rankingStudy", () => {
  it("never changes a preference by mu_sigma or the original, and does by extremes of skewed options (001-E12)", () => {
    const changes = rankingStudy(200, [0, 2], 1);
    const differs = (method: string, skew: number): number =>
      changes.find((one) => one.method === method && one.skew === skew)!.differs;
    for (const skew of [0, 2]) expect([differs("mu_sigma", skew), differs("original", skew)]).toEqual([0, 0]);
    expect(differs("extreme", 0)).toBe(0);
    expect(differs("extreme", 2)).toBeGreaterThan(10);
    expect(differs("quantile", 2)).toBeGreaterThan(0);
  });
});

describe("prefersOtherwise", () => {
  it("tells a rare disaster from a rare windfall of the same middle", () => {
    const disaster = { mean: 0.1, sd: 0.5, skew: -2 };
    const windfall = { mean: 0, sd: 0.5, skew: 2 };
    // Its median is higher, its worst of a thousand far worse.
    expect(prefersOtherwise([disaster, windfall], "extreme")).toBe(true);
    expect(prefersOtherwise([disaster, windfall], "mu_sigma")).toBe(false);
  });
});

describe("optionPairs", () => {
  it("draws options within the stated ranges, with a skew of one size", () => {
    for (const { mean, sd, skew } of optionPairs(50, 1.5, stream(1)).flat()) {
      expect(Math.abs(mean)).toBeLessThanOrEqual(1);
      expect(sd).toBeGreaterThanOrEqual(0.05);
      expect(sd).toBeLessThan(0.6);
      expect(Math.abs(skew!)).toBe(1.5);
    }
  });

  it("refuses no pairs", () => {
    expect(() => optionPairs(0, 1, stream(1))).toThrow("pairs: expected a whole number in [1, Infinity], got 0");
  });
});
