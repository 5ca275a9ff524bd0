import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { mean, quantile, standardDeviation } from "../../../src/lib/statistics";
import { midpoints } from "../../../src/lib/bayes/exact/axis";
import { marginalPrior, type Marginal } from "../../../src/lib/bayes/exact/marginal";

const kinds: Marginal[] = [
  { kind: "normal", mean: 0.3, deviation: 0.5 },
  { kind: "log-normal", location: -2, scale: 0.5 },
  { kind: "uniform", low: 0, high: 0.4 },
];
const reach: [number, number][] = [
  [-5, 6],
  [0, 4],
  [0, 0.4],
];
const draw = (marginal: Marginal, count: number): number[] => {
  const source = stream(5);
  return Array.from({ length: count }, () => marginalPrior(marginal).sample(source));
};

describe.each(kinds.map((marginal, i) => ({ marginal, reach: reach[i]!, name: marginal.kind })))(
  "a $name prior",
  ({ marginal, reach: [low, high] }) => {
    const prior = marginalPrior(marginal);

    it("has a density that integrates to 1", () => {
      const cells = midpoints(low, high, 40_000);
      const mass = cells.reduce((sum, x) => sum + (Math.exp(prior.logDensity(x)) * (high - low)) / 40_000, 0);
      expect(mass).toBeCloseTo(1, 5);
    });

    it("draws from its density", () => {
      const values = draw(marginal, 20_000);
      for (const p of [0.1, 0.5, 0.9]) {
        const at = quantile(values, p);
        const cells = midpoints(low, at, 20_000);
        const below = cells.reduce((sum, x) => sum + (Math.exp(prior.logDensity(x)) * (at - low)) / 20_000, 0);
        expect(Math.abs(below - p)).toBeLessThan(0.012);
      }
    });

    it("maps any number into its support and back", () => {
      fc.assert(
        fc.property(fc.double({ min: -8, max: 8, noNaN: true }), (free) => {
          const theta = prior.toSupport(free);
          expect(theta).toBeGreaterThan(prior.support[0]);
          expect(theta).toBeLessThan(prior.support[1]);
          expect(prior.toFree(theta)).toBeCloseTo(free, 8);
        }),
      );
    });

    it("stays within its support however far out the number is", () => {
      for (const free of [-1e4, -800, 800, 1e4]) {
        const theta = prior.toSupport(free);
        expect(theta).toBeGreaterThan(prior.support[0]);
        expect(theta).toBeLessThan(prior.support[1]);
      }
    });

    it("knows the slope of its map, by central differences", () => {
      for (const free of [-3, -0.4, 0, 1, 2.5]) {
        const slope = (prior.toSupport(free + 1e-5) - prior.toSupport(free - 1e-5)) / 2e-5;
        expect(prior.logSlope(free)).toBeCloseTo(Math.log(slope), 6);
      }
    });
  },
);

describe("marginalPrior", () => {
  it("has the moments of a normal and of a log-normal distribution", () => {
    const [normal, logNormal] = [draw(kinds[0]!, 20_000), draw(kinds[1]!, 20_000)];
    expect(mean(normal)).toBeCloseTo(0.3, 1);
    expect(standardDeviation(normal)).toBeCloseTo(0.5, 1);
    expect(Math.abs(mean(logNormal) - Math.exp(-2 + 0.125))).toBeLessThan(0.004);
    expect(Math.min(...logNormal)).toBeGreaterThan(0);
  });

  it("gives no density outside of the support", () => {
    expect(marginalPrior(kinds[1]!).logDensity(0)).toBe(-Infinity);
    expect(marginalPrior(kinds[1]!).logDensity(-1)).toBe(-Infinity);
    expect(marginalPrior(kinds[2]!).logDensity(0.5)).toBe(-Infinity);
  });

  it("refuses impossible scales", () => {
    expect(() => marginalPrior({ kind: "normal", mean: 0, deviation: 0 })).toThrow(/deviation: .*got 0/);
    expect(() => marginalPrior({ kind: "log-normal", location: 0, scale: -1 })).toThrow(/deviation: .*got -1/);
    expect(() => marginalPrior({ kind: "uniform", low: 1, high: 1 })).toThrow(/high: .*low = 1, got 1/);
  });
});
