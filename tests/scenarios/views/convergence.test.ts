import { describe, expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { errorOverRuns, repeatedMeans, shareWithin } from "../../../src/lib/scenarios/views/convergence";
import { standardDeviation } from "../../../src/lib/statistics";

describe("repeatedMeans", () => {
  it("spreads as 1 / sqrt(runs) of the outcome's deviation, skewed or not (003-E7)", () => {
    for (const skew of [0, 1.5]) {
      const means = repeatedMeans({ mean: 1, sd: 2, skew }, { runs: 100, repetitions: 400, stream: stream(1) });
      expect(means).toHaveLength(400);
      // The relative error of a deviation of 400 values is 1/sqrt(800): four of them.
      expect(Math.abs(standardDeviation(means) / 0.2 - 1)).toBeLessThan(4 / Math.sqrt(800));
    }
  });

  it("refuses a single repetition", () => {
    const options = { runs: 10, repetitions: 1, stream: stream(1) };
    expect(() => repeatedMeans({ mean: 0, sd: 1 }, options)).toThrow("repetitions: expected a whole number in [2,");
  });
});

describe("errorOverRuns", () => {
  it("puts the measured error beside 1 / sqrt(runs)", () => {
    const errors = errorOverRuns({ mean: 0, sd: 3 }, [10, 1000], { repetitions: 200, stream: stream(2) });
    expect(errors.map(({ runs }) => runs)).toEqual([10, 1000]);
    for (const { measured, expected } of errors) expect(Math.abs(measured / expected - 1)).toBeLessThan(0.2);
  });
});

describe("shareWithin", () => {
  it("counts both ends", () => {
    expect(shareWithin([0, 1, 2, 3], 1, 1)).toBe(0.75);
  });
});
