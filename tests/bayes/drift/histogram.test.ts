import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normals, stream } from "../../../src/lib/random";
import { gaussianKl } from "../../../src/lib/bayes/drift/gaussian-kl";
import { commonHistogram, histogramKl, populationStability, shareMoved } from "../../../src/lib/bayes/drift/histogram";

const sample = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 30 });
const normal = (seed: number, mean = 0, deviation = 1): Float64Array =>
  normals(stream(seed), 20_000).map((z) => mean + deviation * z);

describe("commonHistogram", () => {
  it("counts by bins of the reference, edges belonging below", () => {
    const { edges, reference, current } = commonHistogram([0, 1, 2, 3, 4], [2, 9, 9, -5], { bins: 2, smoothing: 0 });
    expect([...edges]).toEqual([2]);
    expect([...reference]).toEqual([0.6, 0.4]);
    expect([...current]).toEqual([0.5, 0.5]);
  });

  it("adds up to 1 with and without smoothing, also where ties leave fewer bins", () => {
    fc.assert(
      fc.property(sample, sample, fc.constantFrom(0, 0.5, 3), (a, b, smoothing) => {
        const { reference, current } = commonHistogram(a, b, { smoothing });
        for (const shares of [reference, current]) expect(shares.reduce((x, y) => x + y)).toBeCloseTo(1, 12);
      }),
    );
  });
});

describe("histogramKl", () => {
  it("comes near the closed form of two Gaussians, in both directions (002-C5)", () => {
    const [a, b] = [normal(1), normal(2, 0.5, 1.3)];
    const options = { bins: 40, binning: "equal-width" } as const;
    const [p, q] = [
      { mean: 0, variance: 1 },
      { mean: 0.5, variance: 1.69 },
    ];
    expect(Math.abs(histogramKl(a, b, options) - gaussianKl(p, q))).toBeLessThan(0.02);
    expect(Math.abs(histogramKl(b, a, options) - gaussianKl(q, p))).toBeLessThan(0.05);
  });

  it("is infinite where nothing was expected and nothing is added", () => {
    const options = { bins: 3, binning: "equal-width", smoothing: 0 } as const;
    expect(histogramKl([0, 1.5, 3], [0, 0, 3, 3], options)).toBe(Infinity);
    expect(histogramKl([0, 0, 3], [0, 1.5, 3], options)).toBeLessThan(1);
  });
});

describe("populationStability", () => {
  it("is both directions of KL added", () => {
    // Bins that both samples agree on: shares 0.6, 0.4 against 0.5, 0.5.
    const psi = populationStability([0, 1, 2, 3, 4], [2, 9, 9, -5], { bins: 2, smoothing: 0 });
    expect(psi).toBeCloseTo(0.1 * Math.log(0.6 / 0.5) + 0.1 * Math.log(0.5 / 0.4), 12);
  });

  it("stays below 0.2 without a shift and rises above it with one of half a deviation or more", () => {
    expect(populationStability(normal(1), normal(2))).toBeLessThan(0.01);
    expect(populationStability(normal(1), normal(2, 0.5))).toBeGreaterThan(0.2);
    expect(populationStability(normal(1), normal(2, 0, 2))).toBeGreaterThan(0.2);
  });
});

describe("shareMoved", () => {
  it("is 0 for one and the same sample, and never above 1", () => {
    fc.assert(
      fc.property(sample, sample, (a, b) => {
        expect(shareMoved(a, a)).toBe(0);
        expect(shareMoved(a, b)).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
    expect(shareMoved([0, 1], [5, 6], { bins: 2 })).toBeCloseTo(0.5, 12);
    expect(shareMoved([0, 0, 1], [1, 1, 1], { bins: 2, binning: "equal-width" })).toBeCloseTo(2 / 3, 12);
  });

  it("refuses an empty sample, NaN, one bin and negative smoothing", () => {
    expect(() => shareMoved([], [1])).toThrow(/reference: expected at least 1/);
    expect(() => shareMoved([1], [NaN])).toThrow(/current: expected finite/);
    expect(() => shareMoved([1], [1], { bins: 1 })).toThrow(/bins: .*got 1/);
    expect(() => shareMoved([1], [1], { smoothing: -1 })).toThrow(/smoothing: .*got -1/);
  });
});
