import { describe, expect, it } from "vitest";
import { recordedConvergenceRate, stepsSaved, stepsTo } from "../../../src/lib/training/search";

const decay = (speed: number): Float64Array => Float64Array.from({ length: 200 }, (_, t) => Math.exp(-speed * t));

describe("stepsTo", () => {
  it("counts steps from 1 until the smoothed loss is at the target", () => {
    expect(stepsTo([4, 3, 2, 1], 2, 1)).toBe(3);
    expect(stepsTo([4, 4, 4], 2)).toBeUndefined();
    expect(stepsTo([1], 1)).toBe(1);
  });

  it("is not fooled by one lucky batch", () => {
    const noisy = [4, 4, 0, 4, 4];
    expect(stepsTo(noisy, 1, 1)).toBe(3);
    expect(stepsTo(noisy, 1)).toBeUndefined();
  });
});

describe("stepsSaved", () => {
  it("is half for a run that decays twice as fast, 0 for the same, negative for a slower one that gets there", () => {
    expect(stepsSaved(decay(0.04), decay(0.02), 1)).toBeCloseTo(0.5, 1);
    expect(stepsSaved(decay(0.02), decay(0.02))).toBe(0);
    const slow = decay(0.01);
    expect(stepsSaved(slow, decay(0.02).slice(0, 50), 1)).toBeCloseTo(-1, 1);
  });

  it("is -Infinity for a run that never gets there", () => {
    expect(stepsSaved(decay(0.001), decay(0.02))).toBe(-Infinity);
  });

  it("refuses an empty curve", () => {
    expect(() => stepsSaved([1], [])).toThrow(/number of losses/);
  });
});

describe("recordedConvergenceRate", () => {
  it("is the share of the first loss that is gone at the end", () => {
    expect(recordedConvergenceRate(0.1, 0.044)).toBeCloseTo(0.56, 12);
    expect(recordedConvergenceRate(0.1, 0.2)).toBe(-1);
    expect(() => recordedConvergenceRate(0, 1)).toThrow(/firstLoss/);
  });
});
