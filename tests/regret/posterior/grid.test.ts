import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { betaLogEvidence, betaOnGrid, reportsLogLikelihood } from "../../../src/lib/regret/posterior/beta";
import { gridPosterior, printedPosterior, regretGrid } from "../../../src/lib/regret/posterior/grid";

const sum = (values: Float64Array): number => values.reduce((a, b) => a + b, 0);
const reports = fc.nat(60).chain((total) => fc.record({ total: fc.constant(total), regretted: fc.nat(total) }));

describe("Bayes' rule on a grid", () => {
  const prior = betaOnGrid({ a: 2, b: 3 });

  it("adds up to 1 for any reports, and without reports leaves the prior", () => {
    fc.assert(
      fc.property(reports, (seen) => {
        const posterior = gridPosterior(prior, reportsLogLikelihood(prior.values, seen));
        expect(sum(posterior.probabilities)).toBeCloseTo(1, 12);
      }),
    );
    const unseen = gridPosterior(prior, reportsLogLikelihood(prior.values, { regretted: 0, total: 0 }));
    expect(unseen.evidence).toBeCloseTo(1, 12);
    unseen.probabilities.forEach((p, i) => {
      expect(p).toBeCloseTo(prior.probabilities[i]!, 12);
    });
  });

  it("gives the same for all reports at once as for one after the other", () => {
    const likelihood = (regretted: number, total: number): Float64Array =>
      reportsLogLikelihood(prior.values, { regretted, total });
    const atOnce = gridPosterior(prior, likelihood(3, 8));
    const inTurn = gridPosterior(gridPosterior(prior, likelihood(1, 5)), likelihood(2, 3));
    atOnce.probabilities.forEach((p, i) => {
      expect(p).toBeCloseTo(inTurn.probabilities[i]!, 12);
    });
  });

  it("does not underflow where the data have next to no probability anywhere", () => {
    const posterior = gridPosterior(prior, reportsLogLikelihood(prior.values, { regretted: 2000, total: 5000 }));
    expect(sum(posterior.probabilities)).toBeCloseTo(1, 12);
    expect(posterior.evidence).toBe(0);
    expect(posterior.logEvidence).toBeCloseTo(betaLogEvidence({ a: 2, b: 3 }, { regretted: 2000, total: 5000 }), 4);
  });

  it("as printed, sums to p(data) / evidence: to 1 for one decision and not for the next", () => {
    const likelihood = (regretted: number): Float64Array =>
      reportsLogLikelihood(prior.values, { regretted, total: 10 }).map(Math.exp);
    const stored = gridPosterior(prior, likelihood(3).map(Math.log)).evidence;
    expect(sum(printedPosterior(prior, likelihood(3), stored))).toBeCloseTo(1, 12);
    const other = gridPosterior(prior, likelihood(9).map(Math.log)).evidence;
    expect(sum(printedPosterior(prior, likelihood(9), stored))).toBeCloseTo(other / stored, 12);
    expect(Math.abs(other / stored - 1)).toBeGreaterThan(0.1);
  });

  it("refuses what is no prior, and data that are impossible everywhere", () => {
    const bad = { values: regretGrid(2), probabilities: Float64Array.of(0.5, 0.6) };
    expect(() => gridPosterior(bad, [0, 0])).toThrow("prior: expected probabilities that sum to 1, got a sum of 1.1");
    const negative = { values: regretGrid(2), probabilities: Float64Array.of(1.5, -0.5) };
    expect(() => gridPosterior(negative, [0, 0])).toThrow("prior[1]: expected a number in [0, Infinity], got -0.5");
    const sure = { values: regretGrid(2), probabilities: Float64Array.of(1, 0) };
    expect(() => gridPosterior(sure, [-Infinity, 0])).toThrow("logLikelihood: expected data possible under the prior");
    expect(() => gridPosterior(sure, [0])).toThrow("gridPosterior: prior has 2 samples, logLikelihood has 1");
  });
});
