import { describe, expect, it } from "vitest";
import { mean, variance } from "../../../src/lib/statistics";
import { contraction, contractions, recovery, zScores } from "../../../src/lib/bayes/diagnostics/recovery";
import { scalarDraws } from "../../../src/lib/bayes/exact/draws";
import { bends, gaussianTrials } from "./support/gaussian-trials";

describe("recovery", () => {
  it("is what theory says of the conjugate Gaussian: correlation sqrt(0.75), error 0.5", () => {
    const { correlation, rSquared, rmse } = recovery(gaussianTrials({}, 1000, 99));
    expect(Math.abs(correlation - Math.sqrt(0.75))).toBeLessThan(0.02);
    expect(Math.abs(rSquared - 0.75)).toBeLessThan(0.03);
    expect(Math.abs(rmse - 0.5)).toBeLessThan(0.02);
  });

  it("suffers from a shift, which correlation alone would not show", () => {
    const [right, shifted] = [{}, { shift: 2 }].map((bend) => recovery(gaussianTrials(bend, 300)));
    expect(shifted!.correlation).toBeCloseTo(right!.correlation, 8);
    expect(shifted!.rmse).toBeGreaterThan(2 * right!.rmse);
  });
});

describe("contractions", () => {
  it("have BayesFlow's value for its five small trials", () => {
    const tiny = [4, 8.05, -1, 2.25, 6].map((truth, i) => ({
      truth: Float64Array.of(truth),
      draws: scalarDraws(Array.from({ length: 9 }, (_, j) => 0.1 * i + j)),
    }));
    for (const share of contractions(tiny)) expect(share).toBeCloseTo(0.3797423863377922, 11);
  });

  it("are near 0.75, the analytic contraction, and change with an overconfident posterior", () => {
    expect(Math.abs(contraction(gaussianTrials({}, 200, 400), 0, 1) - 0.75)).toBeLessThan(0.01);
    expect(contraction(gaussianTrials(bends.overconfident, 200, 400), 0, 1)).toBeCloseTo(1 - 0.25 / 4, 2);
  });

  it("stay within 0 and 1", () => {
    expect(Math.min(...contractions(gaussianTrials({ scale: 5 }, 20), 0, 1))).toBe(0);
  });

  it("refuse a prior without variance", () => {
    expect(() => contractions(gaussianTrials({}, 3), 0, 0)).toThrow(/priorVariance: .*got 0/);
  });
});

describe("zScores", () => {
  it("have mean 0 and variance 1 under the exact posterior, and not under a bent one", () => {
    const exact = zScores(gaussianTrials({}, 1000, 99));
    expect(Math.abs(mean(exact))).toBeLessThan(0.1);
    expect(Math.abs(variance(exact) - 1)).toBeLessThan(0.12);
    expect(mean(zScores(gaussianTrials(bends.shifted, 500, 99)))).toBeCloseTo(0.5, 0);
    expect(variance(zScores(gaussianTrials(bends.overconfident, 500, 99)))).toBeGreaterThan(3);
  });
});
