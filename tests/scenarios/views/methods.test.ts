import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normals, stream } from "../../../src/lib/random";
import { originalShift, viewMethods, viewOf, type MethodOptions } from "../../../src/lib/scenarios/views/methods";
import type { Outcome } from "../../../src/lib/scenarios/views/outcome";
import type { ViewName } from "../../../src/lib/scenarios/views/view";
import { mean, quantile } from "../../../src/lib/statistics";

const standard = { mean: 0, sd: 1 };

/** A view at each of many deviates that stand for a normal sample. */
function draws(outcome: Outcome, view: ViewName, options: MethodOptions): Float64Array {
  return normals(stream(5).split("draws"), 20_000).map(viewOf(outcome, view, options));
}

describe("viewOf", () => {
  it("moves by one deviation (mu_sigma), or by the original's min(sigma, .3) (1 + |skew|)", () => {
    const outcome = { mean: 0.5, sd: 0.4 };
    expect(viewOf(outcome, "optimistic")(0)).toBeCloseTo(0.9, 12);
    expect(viewOf(outcome, "pessimistic", { method: "original" })(0)).toBeCloseTo(0.2, 12);
    expect(originalShift({ mean: 0, sd: 0.2, skew: -0.5 })).toBeCloseTo(0.3, 12);
  });

  it("makes the distribution again of its three parts, mixed with their probabilities .2, .6 and .2 (quantile)", () => {
    const outcome = { mean: 0.2, sd: 0.5, skew: -1.5 };
    const options = { method: "quantile" } as const;
    const [up, middle, down] = (["optimistic", "neutral", "pessimistic"] as const).map((view) =>
      mean(draws(outcome, view, options)),
    );
    expect(0.2 * up! + 0.6 * middle! + 0.2 * down!).toBeCloseTo(0.2, 2);
    // The lower tail ends where the middle begins.
    expect(Math.max(...draws(standard, "pessimistic", options))).toBeLessThanOrEqual(-0.8416212);
    expect(Math.min(...draws(standard, "neutral", options))).toBeGreaterThanOrEqual(-0.8416213);
  });

  it("takes the best and the worst of so many tries: the distribution of a maximum (extreme)", () => {
    const options = { method: "extreme", tries: 5 } as const;
    const best = draws(standard, "optimistic", options);
    const worst = draws(standard, "pessimistic", options);
    // Mean of the largest of five normal draws, tabulated: 1.16296.
    expect(mean(best)).toBeCloseTo(1.16296, 1);
    expect(mean(worst)).toBeCloseTo(-1.16296, 1);
    // Median of a maximum of five: the 2^(-1/5) quantile.
    expect(quantile(best, 0.5)).toBeCloseTo(1.129, 1);
    expect(viewOf(standard, "optimistic", { method: "extreme", tries: 1 })(0.7)).toBeCloseTo(0.7, 12);
  });

  it("orders the views at every deviate, far tails included, whatever the method and the skew", () => {
    const cases = fc.record({
      mean: fc.double({ min: -1, max: 1, noNaN: true }),
      sd: fc.double({ min: 0.01, max: 1, noNaN: true }),
      skew: fc.double({ min: -2.5, max: 2.5, noNaN: true }),
    });
    const deviate = fc.double({ min: -7, max: 7, noNaN: true });
    fc.assert(
      fc.property(cases, deviate, fc.constantFrom(...viewMethods), (outcome, z, method) => {
        const [up, middle, down] = (["optimistic", "neutral", "pessimistic"] as const).map((view) =>
          viewOf(outcome, view, { method })(z),
        );
        expect(up).toBeGreaterThanOrEqual(middle! - 1e-9);
        expect(middle).toBeGreaterThanOrEqual(down! - 1e-9);
        expect(Number.isFinite(up! + down!)).toBe(true);
      }),
    );
  });

  it("refuses an unknown method, a tail of half and no tries", () => {
    expect(() => viewOf(standard, "neutral", { method: "murphy" as "extreme" })).toThrow("method: expected one of mu_");
    expect(() => viewOf(standard, "neutral", { tail: 0.5 })).toThrow(
      "tail: expected a number between 0 and 0.5, got 0.5",
    );
    expect(() => viewOf(standard, "neutral", { tries: 0 })).toThrow("tries: expected a whole number in [1, Infinity]");
  });
});
