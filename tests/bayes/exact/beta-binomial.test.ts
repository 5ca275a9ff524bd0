import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { midpoints } from "../../../src/lib/bayes/exact/axis";
import { betaBinomialPosterior, betaCdf, betaQuantile } from "../../../src/lib/bayes/exact/beta-binomial";
import { gridPosterior } from "../../../src/lib/bayes/exact/grid";
import { summarizeMarginal } from "../../../src/lib/bayes/exact/grid-summary";

describe("betaBinomialPosterior", () => {
  it("has SciPy's values for 7 successes of 10 under Beta(2, 2)", () => {
    const posterior = betaBinomialPosterior({ a: 2, b: 2 }, 7, 10);
    expect(posterior).toMatchObject({ a: 9, b: 5 });
    expect(posterior.mean).toBeCloseTo(0.6428571428571429, 14);
    expect(posterior.variance).toBeCloseTo(0.015306122448979591, 14);
    expect(posterior.contraction).toBeCloseTo(0.6938775510204083, 13);
    expect(betaQuantile(posterior, 0.05)).toBeCloseTo(0.4273806605917876, 12);
    expect(betaQuantile(posterior, 0.95)).toBeCloseTo(0.8343405732849282, 12);
  });

  it("agrees with the grid", () => {
    const posterior = betaBinomialPosterior({ a: 2, b: 3 }, 4, 15);
    const grid = gridPosterior(
      [midpoints(0, 1, 2000)],
      ([p]) => Math.log(p!) + 2 * Math.log1p(-p!),
      ([p]) => 4 * Math.log(p!) + 11 * Math.log1p(-p!),
    );
    expect(summarizeMarginal(grid).mean).toBeCloseTo(posterior.mean, 8);
    expect(summarizeMarginal(grid).high).toBeCloseTo(betaQuantile(posterior, 0.95), 6);
  });

  it("leaves the prior without data, and may widen it by a surprise", () => {
    expect(betaBinomialPosterior({ a: 3, b: 4 }, 0, 0).contraction).toBe(0);
    expect(betaBinomialPosterior({ a: 20, b: 1 }, 0, 3).contraction).toBeLessThan(0);
  });

  it("refuses more successes than trials, and shapes that are none", () => {
    expect(() => betaBinomialPosterior({ a: 1, b: 1 }, 3, 2)).toThrow(/successes: .*got 3/);
    expect(() => betaBinomialPosterior({ a: 0, b: 1 }, 0, 2)).toThrow(/a: .*got 0/);
  });
});

describe("betaCdf", () => {
  it("is known where it has a closed form", () => {
    for (const x of [0, 0.2, 0.77, 1]) {
      expect(betaCdf({ a: 1, b: 1 }, x)).toBeCloseTo(x, 14);
      expect(betaCdf({ a: 3, b: 1 }, x)).toBeCloseTo(x ** 3, 13);
      expect(betaCdf({ a: 2, b: 2 }, x)).toBeCloseTo(x * x * (3 - 2 * x), 13);
    }
  });

  it("mirrors when the shape is turned around, and is undone by its quantile", () => {
    const shape = fc.double({ min: 0.5, max: 500, noNaN: true });
    fc.assert(
      fc.property(shape, shape, fc.double({ min: 0.001, max: 0.999, noNaN: true }), (a, b, p) => {
        const x = betaQuantile({ a, b }, p);
        expect(betaCdf({ a, b }, x)).toBeCloseTo(p, 8);
        expect(betaCdf({ a: b, b: a }, 1 - x)).toBeCloseTo(1 - p, 8);
      }),
      { numRuns: 40 },
    );
  });
});
