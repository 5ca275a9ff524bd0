import { describe, expect, it } from "vitest";
import { viewPoints } from "../../../src/lib/scenarios/views/points";

describe("viewPoints", () => {
  it("gives mu + sigma, mu and mu - sigma, skewed or not (000-S10)", () => {
    const { optimistic, neutral, pessimistic } = viewPoints({ mean: 0.5, sd: 0.2, skew: -1 });
    expect([optimistic, neutral, pessimistic].map((x) => Number(x.toFixed(12)))).toEqual([0.7, 0.5, 0.3]);
  });

  it("widens by the skew and stops at .3 in the original's formula", () => {
    expect(viewPoints({ mean: 0, sd: 0.8, skew: -0.5 }, { method: "original" }).pessimistic).toBeCloseTo(-0.45, 12);
  });

  it("gives the 90th, 50th and 10th percentile by quantile", () => {
    const { optimistic, neutral, pessimistic } = viewPoints({ mean: 0, sd: 1 }, { method: "quantile" });
    expect(optimistic).toBeCloseTo(1.2815515655446004, 9);
    expect(neutral).toBeCloseTo(0, 12);
    expect(pessimistic).toBeCloseTo(-1.2815515655446004, 9);
  });

  it("reaches far beyond one deviation by extreme: the median of the best of 1,000 is 3.2 (X-C6)", () => {
    // Solves Phi(x)^1000 = 1/2.
    expect(viewPoints({ mean: 0, sd: 1 }, { method: "extreme" }).optimistic).toBeCloseTo(3.1975894953840083, 9);
  });
});
