import { describe, expect, it } from "vitest";
import { normals, stream } from "../../../src/lib/random";
import { crps, gaussianCrps } from "../../../src/lib/bayes/diagnostics/crps";

describe("gaussianCrps", () => {
  it.each([
    [0, 1, 0, 0.23369497725510913],
    [0, 1, 1, 0.6024413576276163],
    [1, 4, 0, 0.6628070625097116],
  ])("of N(%d, %d) at %d is properscoring's %d", (mean, variance, truth, expected) => {
    expect(gaussianCrps({ mean, variance }, truth)).toBeCloseTo(expected, 13);
  });

  it("is smallest on average for the right forecast", () => {
    const truths = [...normals(stream(1), 4000)];
    const average = (mean: number, variance: number): number =>
      truths.reduce((sum, truth) => sum + gaussianCrps({ mean, variance }, truth), 0) / truths.length;
    const right = average(0, 1);
    for (const [mean, variance] of [
      [0.5, 1],
      [0, 4],
      [0, 0.25],
    ]) {
      expect(average(mean!, variance!)).toBeGreaterThan(right + 0.01);
    }
  });
});

describe("crps", () => {
  it("is the mean error minus half the mean distance of two draws", () => {
    const draws = [1, 3, 7];
    const distances = draws.flatMap((a) => draws.map((b) => Math.abs(a - b)));
    const spread = distances.reduce((a, b) => a + b) / 9 / 2;
    expect(crps(draws, 2)).toBeCloseTo((1 + 1 + 5) / 3 - spread, 12);
  });

  it("comes near the closed form with many draws", () => {
    expect(crps(normals(stream(1), 20_000), 1)).toBeCloseTo(0.6024413576276163, 1.9);
  });

  it("is the distance of a single draw", () => {
    expect(crps([3], 1)).toBe(2);
    expect(() => crps([], 1)).toThrow(/draws: expected at least 1/);
  });
});
