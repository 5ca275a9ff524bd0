import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { outcomeDistribution } from "../../../src/lib/scenarios/views/outcome";

/** Moments by the midpoint rule over a fine grid of probabilities in the deviate. */
function momentsOf(at: (z: number) => number): { mean: number; sd: number; skew: number } {
  const step = 0.001;
  let [m0, m1, m2, m3] = [0, 0, 0, 0];
  for (let z = -12; z <= 12; z += step) {
    const weight = Math.exp(-0.5 * z * z);
    const x = at(z);
    m0 += weight;
    m1 += weight * x;
    m2 += weight * x * x;
    m3 += weight * x * x * x;
  }
  const mean = m1 / m0;
  const variance = m2 / m0 - mean * mean;
  const third = m3 / m0 - 3 * mean * variance - mean ** 3;
  return { mean, sd: Math.sqrt(variance), skew: third / variance ** 1.5 };
}

describe("outcomeDistribution", () => {
  it.each([0, 0.005, -0.02, 0.5, -1.3, 2.5])("has exactly the asked mean, deviation and skew (%s)", (skew) => {
    const found = momentsOf(outcomeDistribution({ mean: 0.4, sd: 0.3, skew }).at);
    expect(found.mean).toBeCloseTo(0.4, 7);
    expect(found.sd).toBeCloseTo(0.3, 7);
    expect(found.skew).toBeCloseTo(skew, 4);
  });

  it("is normal without skew: the 84th percentile lies one deviation above the mean (X-C6)", () => {
    const { quantile, cdf } = outcomeDistribution({ mean: 2, sd: 0.5 });
    expect(cdf(2.5)).toBeCloseTo(0.8413447460685429, 12);
    expect(quantile(0.8413447460685429)).toBeCloseTo(2.5, 12);
  });

  it("rises with the deviate, and cdf undoes quantile", () => {
    const cases = fc.record({
      mean: fc.double({ min: -1, max: 1, noNaN: true }),
      sd: fc.double({ min: 0.01, max: 1, noNaN: true }),
      skew: fc.double({ min: -2.5, max: 2.5, noNaN: true }),
    });
    fc.assert(
      fc.property(cases, fc.double({ min: 0.01, max: 0.98, noNaN: true }), (moments, p) => {
        const { quantile, cdf } = outcomeDistribution(moments);
        expect(cdf(quantile(p))).toBeCloseTo(p, 8);
        expect(quantile(p + 0.01)).toBeGreaterThan(quantile(p));
      }),
    );
  });

  it("gives nothing below the end of a skewed distribution, and everything above that of a mirrored one", () => {
    expect(outcomeDistribution({ mean: 0, sd: 1, skew: 2 }).cdf(-100)).toBe(0);
    expect(outcomeDistribution({ mean: 0, sd: 1, skew: -2 }).cdf(100)).toBe(1);
  });

  it("is a sure outcome at a deviation of 0", () => {
    const { at, cdf } = outcomeDistribution({ mean: 0.3, sd: 0, skew: 1 });
    expect(at(2)).toBe(0.3);
    expect([cdf(0.29), cdf(0.3)]).toEqual([0, 1]);
  });

  it("refuses a negative deviation and moments that are no numbers", () => {
    expect(() => outcomeDistribution({ mean: 0, sd: -1 })).toThrow("sd: expected a number in [0, Infinity], got -1");
    expect(() => outcomeDistribution({ mean: 0, sd: 1, skew: NaN })).toThrow("skew: ");
  });
});
