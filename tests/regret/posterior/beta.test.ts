import { describe, expect, it } from "vitest";
import {
  betaLogEvidence,
  betaMoments,
  betaOnGrid,
  reportsLogLikelihood,
  updateBeta,
} from "../../../src/lib/regret/posterior/beta";
import { gridPosterior } from "../../../src/lib/regret/posterior/grid";
import { expectedRegret } from "../../../src/lib/regret/posterior/summary";

describe("Beta and yes-or-no reports", () => {
  const prior = { a: 2, b: 5 };
  const reports = { regretted: 3, total: 10 };

  it("add up: Beta(2, 5) and 3 of 10 give Beta(5, 12), of mean 5/17", () => {
    expect(updateBeta(prior, reports)).toEqual({ a: 5, b: 12 });
    expect(betaMoments({ a: 5, b: 12 }).mean).toBeCloseTo(5 / 17, 14);
    expect(betaMoments({ a: 1, b: 1 }).deviation).toBeCloseTo(1 / Math.sqrt(12), 14);
  });

  it("the grid agrees with the closed form in mean, spread and evidence", () => {
    const grid = betaOnGrid(prior, 4000);
    const posterior = gridPosterior(grid, reportsLogLikelihood(grid.values, reports));
    const exact = betaMoments(updateBeta(prior, reports));
    expect(expectedRegret(posterior)).toBeCloseTo(exact.mean, 7);
    const squares = posterior.values.reduce((sum, v, i) => sum + v * v * posterior.probabilities[i]!, 0);
    expect(Math.sqrt(squares - exact.mean ** 2)).toBeCloseTo(exact.deviation, 6);
    expect(Math.log(posterior.evidence)).toBeCloseTo(betaLogEvidence(prior, reports), 6);
  });

  it("under a flat prior the evidence of k of n is 1 / ((n + 1) n over k), one order of the reports", () => {
    expect(Math.exp(betaLogEvidence({ a: 1, b: 1 }, { regretted: 2, total: 4 }))).toBeCloseTo(1 / (5 * 6), 12);
  });

  it("refuses more regret than reports, and parameters that are not positive", () => {
    expect(() => updateBeta(prior, { regretted: 4, total: 3 })).toThrow(
      "regretted: expected a whole number in [0, 3], got 4",
    );
    expect(() => betaOnGrid({ a: 0, b: 1 })).toThrow("a: expected a number");
  });
});
