import { describe, expect, it } from "vitest";
import { drawsOf, scalarDraws } from "../../../src/lib/bayes/exact/draws";
import { requireTrials } from "../../../src/lib/bayes/diagnostics/trial";
import { gaussianTrials } from "./support/gaussian-trials";

describe("runTrials", () => {
  it("begins more trials with the same ones", () => {
    expect(gaussianTrials({}, 5, 3).slice(0, 2)).toEqual(gaussianTrials({}, 2, 3));
  });

  it("draws true parameters from the prior", () => {
    const truths = gaussianTrials({}, 2000, 1).map(({ truth }) => truth[0]!);
    const share = truths.filter((truth) => Math.abs(truth) < 1).length / truths.length;
    expect(Math.abs(share - 0.6827)).toBeLessThan(0.04);
  });

  it("refuses no trials and no draws", () => {
    expect(() => gaussianTrials({}, 0)).toThrow(/trials: .*got 0/);
    expect(() => gaussianTrials({}, 1, 0)).toThrow(/draws: .*got 0/);
  });
});

describe("requireTrials", () => {
  it.each([
    [[], 0, /trials\.length: .*got 0/],
    [
      [{ truth: Float64Array.of(1, 2), draws: scalarDraws([1]) }],
      0,
      /trials\[0\]\.draws: expected 2 parameters, got 1/,
    ],
    [[{ truth: Float64Array.of(1, 2), draws: drawsOf([[1, 2]]) }], 2, /parameter: .*got 2/],
  ])("refuses what can't be read %#", (trials, parameter, message) => {
    expect(() => {
      requireTrials(trials, parameter);
    }).toThrow(message);
  });
});
