import { describe, expect, it } from "vitest";
import { normals, stream } from "../../src/lib/random";
import { bootstrapInterval } from "../../src/lib/statistics/bootstrap";
import { mean } from "../../src/lib/statistics/moments";

const skewed = [0.1, 0.3, 0.2, 1.9, 0.5, 0.8, 3.2, 0.4, 0.9, 1.4, 0.05, 0.7];

describe("bootstrapInterval", () => {
  it.each([
    ["bca", 0.5, 1.575],
    ["percentile", 0.4333, 1.4167],
  ] as const)("%s equals SciPy's at 200,000 resamples", (method, low, high) => {
    const interval = bootstrapInterval(skewed, mean, { stream: stream(1), resamples: 60_000, method });
    expect(Math.abs(interval.low - low)).toBeLessThan(0.012);
    expect(Math.abs(interval.high - high)).toBeLessThan(0.025);
  });

  it("covers the true mean about as often as it says", () => {
    const repeats = 300;
    let covered = 0;
    for (let i = 0; i < repeats; i++) {
      const sample = normals(stream(2).split(`sample ${i}`), 40);
      const { low, high } = bootstrapInterval(sample, mean, { stream: stream(2).split(`boot ${i}`), resamples: 400 });
      if (low <= 0 && high >= 0) covered++;
    }
    // 95% nominal; four standard errors of the simulation, and the known small-sample shortfall.
    expect(covered / repeats).toBeGreaterThan(0.88);
    expect(covered / repeats).toBeLessThan(0.995);
  });

  it("is the same for the same stream and another for another", () => {
    const at = (seed: number): number => bootstrapInterval(skewed, mean, { stream: stream(seed) }).low;
    expect(at(3)).toBe(at(3));
    expect(at(3)).not.toBe(at(4));
  });

  it("has width zero for constants and for one observation", () => {
    expect(bootstrapInterval([2, 2, 2], mean, { stream: stream(1) })).toMatchObject({ low: 2, high: 2 });
    expect(bootstrapInterval([5], mean, { stream: stream(1) })).toMatchObject({ low: 5, high: 5 });
  });

  it("keeps its limits in order where the correction of a very skewed statistic passes its pole", () => {
    const skewedMost = [...new Array<number>(40).fill(0).map((_, i) => i / 100), 1000];
    const power = (sample: Float64Array): number => mean(sample) ** 3;
    const { low, high, estimate } = bootstrapInterval(skewedMost, power, { stream: stream(1), level: 1 - 1e-12 });
    expect(low).toBeLessThanOrEqual(estimate);
    expect(high).toBeGreaterThan(estimate);
  });

  it("says where BCa can't correct, and takes the percentiles when asked", () => {
    const distinct = (sample: Float64Array): number => new Set(sample).size;
    const many = Array.from({ length: 30 }, (_, i) => i);
    expect(() => bootstrapInterval(many, distinct, { stream: stream(1) })).toThrow(
      'statistic: the estimate 30 lies above all replicates, where BCa has no finite correction; use method: "percentile"',
    );
    expect(bootstrapInterval(many, distinct, { stream: stream(1), method: "percentile" }).high).toBeLessThan(30);
  });

  it.each([
    [[], {}, /values: expected at least 1/],
    [[1, Infinity], {}, /Infinity at index 1/],
    [[1, 2], { resamples: 10 }, /resamples: expected a whole number in \[100/],
    [[1, 2], { level: 2 }, /level: .* got 2/],
    [[1, 2], { level: 1 }, /level: expected a number between 0 and 1, both excluded, got 1/],
    [[1, 2], { level: 0 }, /level: .* got 0/],
  ])("refuses %o with %o", (values, options, message) => {
    expect(() => bootstrapInterval(values, mean, { stream: stream(1), ...options })).toThrow(message);
  });
});
