import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stream, uniforms } from "../../../src/lib/random";
import { expectedCalibrationError, reliabilityBins } from "../../../src/lib/statistics";

const labels = [0, 0, 1, 1, 0, 1, 0, 1];
const probabilities = [0.1, 0.4, 0.35, 0.8, 0.65, 0.9, 0.2, 0.55];

const items = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(1)), { minLength: 1 });

describe("expectedCalibrationError", () => {
  it("equals the reference with 5 and 10 bins of equal width", () => {
    expect(expectedCalibrationError(probabilities, labels, { bins: 5 })).toBeCloseTo(0.19375, 12);
    expect(expectedCalibrationError(probabilities, labels, { bins: 10 })).toBeCloseTo(0.24375, 12);
  });

  it("is |accuracy - confidence| in one bin, however it is cut", () => {
    fc.assert(
      fc.property(items, fc.constantFrom("equal-width" as const, "equal-mass" as const), (list, binning) => {
        const p = list.map(([value]) => value);
        const y = list.map(([, label]) => label);
        const gap = Math.abs(p.reduce((a, b) => a + b) - y.reduce<number>((a, b) => a + b, 0)) / p.length;
        expect(expectedCalibrationError(p, y, { bins: 1, binning })).toBeCloseTo(gap, 10);
      }),
    );
  });

  it("is small for calibrated probabilities and the shift for shifted ones, with either binning", () => {
    const draws = uniforms(stream("calibration"), 40_000);
    const p = draws.filter((_, i) => i % 2 === 0).map((u) => 0.2 + 0.6 * u);
    const y = p.map((value, i) => (draws[2 * i + 1]! < value ? 1 : 0));
    for (const binning of ["equal-width", "equal-mass"] as const) {
      expect(expectedCalibrationError(p, y, { binning })).toBeLessThan(0.015);
      const shifted = p.map((value) => value + 0.15);
      expect(Math.abs(expectedCalibrationError(shifted, y, { binning }) - 0.15)).toBeLessThan(0.015);
    }
  });
});

describe("reliabilityBins", () => {
  it("closes bins above, and puts 0 in the first and 1 in the last", () => {
    const bins = reliabilityBins([0, 0.25, 0.5, 0.75, 1], [0, 0, 1, 1, 1], { bins: 4 });
    expect(bins.map(({ count }) => count)).toEqual([2, 1, 1, 1]);
    expect(bins[0]).toMatchObject({ low: 0, high: 0.25, confidence: 0.125, accuracy: 0 });
  });

  it("keeps a confidence on an edge in the bin below, although 0.07 x 100 is rounded above 7", () => {
    expect(reliabilityBins([0.07], [1], { bins: 100 })[6]!.count).toBe(1);
  });

  it("gives an empty bin NaN", () => {
    expect(reliabilityBins([0.9], [1], { bins: 2 })[0]).toEqual({
      low: 0,
      high: 0.5,
      count: 0,
      confidence: NaN,
      accuracy: NaN,
    });
  });

  it("counts every item once; equal masses differ by at most one", () => {
    fc.assert(
      fc.property(items, fc.integer({ min: 1, max: 20 }), (list, bins) => {
        const p = list.map(([value]) => value);
        const y = list.map(([, label]) => label);
        for (const binning of ["equal-width", "equal-mass"] as const) {
          const counts = reliabilityBins(p, y, { bins, binning }).map(({ count }) => count);
          expect(counts.reduce((a, b) => a + b)).toBe(p.length);
          if (binning === "equal-mass") expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it("names the limits of bins of equal mass by their items", () => {
    const bins = reliabilityBins([0.9, 0.1, 0.2, 0.6], [1, 0, 0, 1], { bins: 2, binning: "equal-mass" });
    expect(bins.map(({ low, high }) => [low, high])).toEqual([
      [0.1, 0.2],
      [0.6, 0.9],
    ]);
  });

  it.each([
    [[], [], {}, /at least one item/],
    [[1.1], [1], {}, /confidences\[0\]: .*got 1.1/],
    [[0.5], [2], {}, /correct\[0\]: expected one of 0, 1/],
    [[0.5], [1], { bins: 0 }, /bins/],
  ])("refuses %j against %j with %j", (p, y, options, message) => {
    expect(() => reliabilityBins(p, y, options)).toThrow(message);
  });
});
