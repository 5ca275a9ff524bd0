import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { midpoints } from "../../../src/lib/bayes/exact/axis";
import { gaussianKl } from "../../../src/lib/bayes/drift/gaussian-kl";

const gaussian = fc.record({
  mean: fc.double({ min: -5, max: 5, noNaN: true }),
  variance: fc.double({ min: 0.05, max: 9, noNaN: true }),
});

describe("gaussianKl", () => {
  it("has the reference's values, which differ by direction", () => {
    const [a, b] = [
      { mean: 0, variance: 1 },
      { mean: 1, variance: 4 },
    ];
    expect(gaussianKl(a, b)).toBeCloseTo(0.4431471805599453, 14);
    expect(gaussianKl(b, a)).toBeCloseTo(1.3068528194400546, 14);
  });

  it("is the integral of p ln(p / q)", () => {
    const log = (x: number, m: number, v: number): number => -(Math.log(2 * Math.PI * v) + (x - m) ** 2 / v) / 2;
    const cells = midpoints(-12, 12, 6000);
    const integral = cells.reduce((sum, x) => {
      const p = log(x, 0.5, 0.8);
      return sum + Math.exp(p) * (p - log(x, -0.3, 2)) * (24 / 6000);
    }, 0);
    expect(gaussianKl({ mean: 0.5, variance: 0.8 }, { mean: -0.3, variance: 2 })).toBeCloseTo(integral, 10);
  });

  it("is never negative, 0 for one and the same, and the same after a common shift and scale", () => {
    fc.assert(
      fc.property(gaussian, gaussian, fc.double({ min: 0.1, max: 5, noNaN: true }), (p, q, scale) => {
        expect(gaussianKl(p, q)).toBeGreaterThanOrEqual(-1e-12);
        expect(gaussianKl(p, p)).toBe(0);
        const moved = ({ mean, variance }: typeof p): typeof p => ({
          mean: 3 + scale * mean,
          variance: scale ** 2 * variance,
        });
        expect(gaussianKl(moved(p), moved(q))).toBeCloseTo(gaussianKl(p, q), 6);
      }),
    );
  });

  it("refuses variances that are none", () => {
    expect(() => gaussianKl({ mean: 0, variance: 1 }, { mean: 0, variance: 0 })).toThrow(/q\.variance: .*got 0/);
  });
});
