import { describe, expect, it } from "vitest";
import { correlatedGaussians } from "../../../src/lib/information/gaussian";
import {
  compareEstimators,
  growsWithDependence,
  worstError,
} from "../../../src/lib/information/ksg/compare-estimators";
import { stream } from "../../../src/lib/random";

const draws = [0, 0.6, 0.9].map((rho) => correlatedGaussians(stream(3).split(`rho ${rho}`), 500, rho));
const estimates = compareEstimators(draws, { k: 4, replicates: 5, seed: 3 });

describe("compareEstimators", () => {
  it("gives a row for each case and estimator, with limits around the mean", () => {
    expect(estimates).toHaveLength(9);
    for (const { low, high, estimate } of estimates) {
      expect(low).toBeLessThanOrEqual(estimate);
      expect(high).toBeGreaterThanOrEqual(estimate);
    }
  });

  it("shows the published estimators near the truth and the printed formula 12 nats away", () => {
    expect(worstError(estimates, "KSG 1")).toBeLessThan(0.06);
    expect(worstError(estimates, "KSG 2")).toBeLessThan(0.08);
    expect(worstError(estimates, "as printed in the paper")).toBeGreaterThan(11);
  });

  it("shows the published estimators grow with dependence and the printed formula fall", () => {
    expect(growsWithDependence(estimates, "KSG 1")).toBe(true);
    expect(growsWithDependence(estimates, "KSG 2")).toBe(true);
    expect(growsWithDependence(estimates, "as printed in the paper")).toBe(false);
  });

  it("repeats for the same seed, and refuses an estimator that isn't there", () => {
    expect(compareEstimators(draws.slice(0, 1), { replicates: 2, seed: 1 })).toEqual(
      compareEstimators(draws.slice(0, 1), { replicates: 2, seed: 1 }),
    );
    expect(() => worstError([], "KSG 1")).toThrow(/expected some of "KSG 1", got none/);
  });
});
