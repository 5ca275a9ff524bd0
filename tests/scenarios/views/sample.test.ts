import { describe, expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { sampleViews } from "../../../src/lib/scenarios/views/sample";
import { mean, standardDeviation } from "../../../src/lib/statistics";

describe("sampleViews", () => {
  it("draws 1,000 runs a view, the same for the same seed (003-A4)", () => {
    const draw = (seed: number) => sampleViews({ mean: 0.3, sd: 0.2, skew: 0.8 }, { stream: stream(seed) });
    expect(draw(1).neutral).toHaveLength(1000);
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1).neutral).not.toEqual(draw(2).neutral);
  });

  it("rests run i of each view on the same draw: moved views differ by exactly one deviation", () => {
    const { optimistic, neutral, pessimistic } = sampleViews({ mean: 1, sd: 0.5 }, { stream: stream(2), runs: 50 });
    for (let i = 0; i < 50; i++) {
      expect(optimistic[i]! - neutral[i]!).toBeCloseTo(0.5, 12);
      expect(neutral[i]! - pessimistic[i]!).toBeCloseTo(0.5, 12);
    }
  });

  it("has the outcome's mean and deviation in the neutral view, within four standard errors", () => {
    const { neutral } = sampleViews({ mean: -0.4, sd: 0.7 }, { stream: stream(3), runs: 20_000 });
    expect(Math.abs(mean(neutral) + 0.4)).toBeLessThan((4 * 0.7) / Math.sqrt(20_000));
    expect(Math.abs(standardDeviation(neutral) - 0.7)).toBeLessThan((4 * 0.7) / Math.sqrt(40_000));
  });

  it("refuses no runs", () => {
    expect(() => sampleViews({ mean: 0, sd: 1 }, { stream: stream(1), runs: 0 })).toThrow(
      "runs: expected a whole number",
    );
  });
});
