import { describe, expect, it } from "vitest";
import { binomialBand, shareInterval } from "../../../src/lib/bayes/diagnostics/binomial";

describe("binomialBand", () => {
  it("is SciPy's: 33 to 69 of 1,000 ranks in a bin of 20, 881 to 918 of 1,000 intervals of 90%", () => {
    expect(binomialBand(1000, 0.05, 0.99)).toEqual({ low: 33, high: 69 });
    expect(binomialBand(1000, 0.9, 0.95)).toEqual({ low: 881, high: 918 });
  });

  it("is certain where chance is", () => {
    expect(binomialBand(10, 0, 0.9)).toEqual({ low: 0, high: 0 });
    expect(binomialBand(10, 1, 0.9)).toEqual({ low: 10, high: 10 });
  });
});

describe("shareInterval", () => {
  it("is Clopper and Pearson's", () => {
    // Of 10 trials none: the upper bound solves (1 - p)^10 = 0.025.
    expect(shareInterval(0, 10)).toEqual({ low: 0, high: expect.closeTo(1 - 0.025 ** 0.1, 10) as number });
    expect(shareInterval(10, 10)).toEqual({ low: expect.closeTo(0.025 ** 0.1, 10) as number, high: 1 });
    const { low, high } = shareInterval(7, 10, 0.95);
    expect(low).toBeCloseTo(0.34754715, 7);
    expect(high).toBeCloseTo(0.93326058, 5);
  });

  it("refuses impossible counts and levels", () => {
    expect(() => shareInterval(3, 2)).toThrow(/successes: .*got 3/);
    expect(() => shareInterval(0, 0)).toThrow(/trials: .*got 0/);
    expect(() => binomialBand(10, 1.2, 0.9)).toThrow(/share: .*got 1\.2/);
    expect(() => binomialBand(10, 0.5, 1)).toThrow(/level: .*got 1/);
  });
});
