import { describe, expect, it } from "vitest";
import { normals, stream } from "../../../src/lib/random";
import { trend, type RecordedSeries } from "../../../src/lib/wmtp/recorded";

function series(values: ArrayLike<number>): RecordedSeries {
  const steps = Float64Array.from({ length: values.length }, (_, i) => i + 1);
  return { name: "loss", steps, values: Float64Array.from(values) };
}

/** A line that falls by 1 over the run, under noise in which a step keeps `memory` of the step before. */
function noisyLine(seed: number, steps: number, memory: number): RecordedSeries {
  const shocks = normals(stream(seed), steps);
  let noise = 0;
  return series(
    shocks.map((shock, i) => {
      noise = memory * noise + shock;
      return -i / (steps - 1) + noise;
    }),
  );
}

/** How many of 100 intervals at 95% hold the true change. */
function coverage(memory: number, block: number): number {
  const held = Array.from({ length: 100 }, (_, seed) => {
    const { low, high } = trend(noisyLine(seed, 240, memory), { stream: stream(`b${seed}`), block, resamples: 200 });
    return low <= -1 && -1 <= high;
  });
  return held.filter(Boolean).length;
}

describe("trend", () => {
  it("finds the change of a straight line exactly, with an interval of no width", () => {
    const line = series(Float64Array.from({ length: 40 }, (_, i) => 3 - 0.05 * i));
    const { estimate, low, high } = trend(line, { stream: stream(1), block: 4 });
    expect(estimate).toBeCloseTo(-0.05 * 39, 12);
    expect(high - low).toBeLessThan(1e-12);
  });

  it("holds the truth about as often as it says, for steps that know nothing of each other", () => {
    expect(coverage(0, 12)).toBeGreaterThan(86);
  });

  it("still does so where steps depend on each other, and with blocks of one it would not", () => {
    expect(coverage(0.7, 24)).toBeGreaterThan(82);
    expect(coverage(0.7, 1)).toBeLessThan(72);
  });

  it("is not moved by what the last step alone does", () => {
    const values = Float64Array.from({ length: 60 }, (_, i) => 2 - 0.01 * i);
    values[59] = 3;
    expect(trend(series(values), { stream: stream(2) }).high).toBeLessThan(0);
  });

  it("refuses a series shorter than three blocks, by name", () => {
    expect(() => trend(series([1, 2, 3]), { stream: stream(1) })).toThrow(
      "trend of loss: expected at least three blocks of 12, got 3 steps",
    );
  });
});
