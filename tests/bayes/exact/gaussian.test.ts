import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeReference, referenceJson } from "../../support/reference";
import { midpoints } from "../../../src/lib/bayes/exact/axis";
import { gaussianPosterior, gaussianQuantile } from "../../../src/lib/bayes/exact/gaussian";
import { gridPosterior } from "../../../src/lib/bayes/exact/grid";
import { summarizeMarginal } from "../../../src/lib/bayes/exact/grid-summary";

const number = fc.double({ min: -5, max: 5, noNaN: true });
const scale = fc.double({ min: 0.05, max: 5, noNaN: true });

describe("gaussianPosterior", () => {
  it("adds precisions, whatever the order of the readings", () => {
    fc.assert(
      fc.property(
        number,
        scale,
        scale,
        fc.array(number, { minLength: 1, maxLength: 6 }),
        (mean, variance, noise, x) => {
          const posterior = gaussianPosterior({ mean, variance }, x, noise);
          const precision = 1 / variance + x.length / noise;
          expect(1 / posterior.variance).toBeCloseTo(precision, 8);
          const total = mean / variance + x.reduce((a, b) => a + b) / noise;
          expect(posterior.mean).toBeCloseTo(total / precision, 8);
          const reversed = gaussianPosterior({ mean, variance }, [...x].reverse(), noise);
          expect(reversed.logEvidence).toBeCloseTo(posterior.logEvidence, 7);
        },
      ),
    );
  });

  it("agrees with the grid, evidence included", () => {
    const [prior, x, noise] = [{ mean: 1, variance: 4 }, [2, 2.5, 0.5], 0.25];
    const exact = gaussianPosterior(prior, x, noise);
    const log = (at: number, mean: number, v: number): number =>
      -(Math.log(2 * Math.PI * v) + (at - mean) ** 2 / v) / 2;
    const grid = gridPosterior(
      [midpoints(-4, 6, 2000)],
      ([t]) => log(t!, 1, 4),
      ([t]) => x.reduce((sum, value) => sum + log(value, t!, noise), 0),
    );
    const { mean, deviation, low } = summarizeMarginal(grid);
    expect(mean).toBeCloseTo(exact.mean, 9);
    expect(deviation).toBeCloseTo(Math.sqrt(exact.variance), 5);
    expect(low).toBeCloseTo(gaussianQuantile(exact, 0.05), 4);
    expect(grid.logEvidence).toBeCloseTo(exact.logEvidence, 9);
  });

  it("refuses no readings and variances that are none", () => {
    expect(() => gaussianPosterior({ mean: 0, variance: 1 }, [], 1)).toThrow(/readings: expected at least 1/);
    expect(() => gaussianPosterior({ mean: 0, variance: 0 }, [1], 1)).toThrow(/prior\.variance: .*got 0/);
    expect(() => gaussianPosterior({ mean: 0, variance: 1 }, [1], -1)).toThrow(/noiseVariance: .*got -1/);
    expect(() => gaussianQuantile({ mean: 0, variance: 1 }, 1)).toThrow(/p: .*got 1/);
  });
});

interface Conjugate {
  readonly conjugate_gaussian: Record<string, number>[];
}

describeReference("gaussianPosterior against the reference", () => {
  const { conjugate_gaussian: cases } = referenceJson("ml/bayes_refs.json") as Conjugate;

  it.each(cases.map((reference, i) => ({ reference, i })))("has all its numbers of case $i", ({ reference }) => {
    const { prior_mean: mean, prior_var: variance, noise_var: noise } = reference;
    const x = reference["x"] as unknown as number[];
    const posterior = gaussianPosterior({ mean: mean!, variance: variance! }, x, noise!);
    expect(posterior.mean).toBeCloseTo(reference["post_mean"]!, 12);
    expect(posterior.variance).toBeCloseTo(reference["post_var"]!, 12);
    expect(posterior.contraction).toBeCloseTo(reference["contraction"]!, 12);
    expect(posterior.logEvidence).toBeCloseTo(reference["log_evidence"]!, 11);
    expect(gaussianQuantile(posterior, 0.05)).toBeCloseTo(reference["q05"]!, 11);
    expect(gaussianQuantile(posterior, 0.95)).toBeCloseTo(reference["q95"]!, 11);
    expect((posterior.mean - 1) / Math.sqrt(posterior.variance)).toBeCloseTo(reference["zscore_if_true_1"]!, 11);
  });
});
