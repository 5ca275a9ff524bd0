import { describe, expect, it } from "vitest";
import { describeReference, referenceJson } from "../../support/reference";
import { stream } from "../../../src/lib/random";
import { mean, variance } from "../../../src/lib/statistics";
import {
  chooser,
  choiceLikelihood,
  holtLauryChoices,
  randomMenus,
  simulateChoices,
} from "../../../src/lib/bayes/choices";
import { linspace, midpoints } from "../../../src/lib/bayes/exact/axis";
import { column } from "../../../src/lib/bayes/exact/draws";
import { cellValues, drawGrid, gridPosterior } from "../../../src/lib/bayes/exact/grid";
import { gridCovariance, summarizeMarginal } from "../../../src/lib/bayes/exact/grid-summary";
import { priorOf } from "../../../src/lib/bayes/exact/prior";

const flat = (): number => 0;

describe("gridPosterior", () => {
  it("adds up to 1 and doesn't change when the likelihood is multiplied", () => {
    const axes = [linspace(-3, 3, 61)];
    const plain = gridPosterior(axes, flat, ([t]) => -t! * t!);
    const scaled = gridPosterior(axes, flat, ([t]) => -t! * t! - 5000);
    expect(plain.probabilities.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
    scaled.probabilities.forEach((p, i) => {
      expect(p).toBeCloseTo(plain.probabilities[i]!, 12);
    });
    expect(scaled.logEvidence).toBeCloseTo(plain.logEvidence - 5000, 8);
  });

  it("orders cells with the last parameter fastest", () => {
    const axes = [linspace(0, 1, 2), linspace(0, 2, 3), linspace(0, 3, 4)];
    expect([...cellValues(axes, 0)]).toEqual([0, 0, 0]);
    expect([...cellValues(axes, 1)]).toEqual([0, 0, 1]);
    expect([...cellValues(axes, 17)]).toEqual([1, 1, 1]);
    expect([...cellValues(axes, 23)]).toEqual([1, 2, 3]);
  });

  it("never asks for a likelihood where the prior is nothing", () => {
    const asked: number[] = [];
    gridPosterior(
      [linspace(-1, 1, 5)],
      ([t]) => (t! > 0 ? 0 : -Infinity),
      ([t]) => {
        asked.push(t!);
        return 0;
      },
    );
    expect(asked).toEqual([0.5, 1]);
  });

  it("shows by its edge that the grid cuts the posterior off", () => {
    const log = ([t]: Float64Array): number => -(t! ** 2) / 2;
    expect(gridPosterior([linspace(-8, 8, 401)], flat, log).edge).toBeLessThan(1e-13);
    expect(gridPosterior([linspace(-8, 0, 401)], flat, log).edge).toBeGreaterThan(0.01);
  });

  it("narrows around the true parameters of a simulated chooser, in two dimensions", () => {
    const prior = priorOf({
      risk_aversion: { kind: "normal", mean: 0.3, deviation: 0.5 },
      noise: { kind: "log-normal", location: -2, scale: 0.5 },
    });
    const model = chooser({ free: ["risk_aversion", "noise"] });
    const choices = simulateChoices(stream(2).split("choices"), model, [0.5, 0.2], randomMenus(stream(2), 200));
    const posterior = gridPosterior(
      [linspace(-0.5, 1.5, 41), midpoints(0.02, 0.6, 30)],
      prior.logDensity,
      choiceLikelihood(model, choices),
    );
    const [risk, noise] = [summarizeMarginal(posterior, 0, 0.99), summarizeMarginal(posterior, 1, 0.99)];
    expect(risk.low < 0.5 && 0.5 < risk.high && noise.low < 0.2 && 0.2 < noise.high).toBe(true);
    expect(risk.deviation).toBeLessThan(0.15);
    expect(posterior.edge).toBeLessThan(1e-3);
  });

  it.each([
    [() => gridPosterior([], flat, flat), /axes\.length: .*got 0/],
    [() => gridPosterior([linspace(0, 1, 3)], flat, () => -Infinity), /finite densities somewhere.*-Infinity/],
    [() => gridPosterior([linspace(0, 1, 3)], flat, () => NaN), /finite densities somewhere.*NaN/],
    [() => gridPosterior([Float64Array.of(0, 1, 5)], flat, flat), /axes\[0\]: expected evenly/],
  ])("refuses what has no posterior %#", (make, message) => {
    expect(make).toThrow(message);
  });
});

describe("drawGrid", () => {
  it("has the moments of the grid, correlation included", () => {
    const axes = [linspace(-4, 4, 81), linspace(-4, 4, 81)];
    const posterior = gridPosterior(axes, flat, ([a, b]) => -(a! ** 2 - 1.2 * a! * b! + b! ** 2) / 1.28);
    const draws = drawGrid(posterior, stream(3), 20_000);
    const [a, b] = [column(draws, 0), column(draws, 1)];
    expect(Math.abs(mean(a))).toBeLessThan(0.03);
    expect(variance(a)).toBeCloseTo(gridCovariance(posterior, 0, 0), 1);
    expect(Math.abs(mean(a.map((value, i) => value * b[i]!)) - gridCovariance(posterior, 0, 1))).toBeLessThan(0.04);
    expect(gridCovariance(posterior, 0, 1)).toBeCloseTo(0.6, 2);
  });
});

interface HoltLaury {
  readonly holt_laury: {
    readonly grid_posteriors: Record<"n_safe" | "mu" | "mean" | "sd" | "q05" | "q95" | "contraction", number>[];
  };
}

describeReference("gridPosterior against the reference", () => {
  const { grid_posteriors: cases } = (referenceJson("ml/bayes_refs.json") as HoltLaury).holt_laury;

  it.each(cases)("has the posterior of a Holt-Laury list with $n_safe safe choices", (reference) => {
    const prior = priorOf({ risk_aversion: { kind: "normal", mean: 0.3, deviation: 0.5 } });
    const model = chooser({ fixed: { noise: reference.mu } });
    const likelihood = choiceLikelihood(model, holtLauryChoices(reference.n_safe));
    const posterior = gridPosterior([linspace(-2, 2, 401)], prior.logDensity, likelihood);
    const { mean: centre, deviation, low, high } = summarizeMarginal(posterior);
    expect(centre).toBeCloseTo(reference.mean, 10);
    expect(deviation).toBeCloseTo(reference.sd, 10);
    expect(1 - deviation ** 2 / 0.25).toBeCloseTo(reference.contraction, 10);
    // The reference names the grid point of a quantile; ours lies in that point's cell.
    expect(Math.round(low * 100) / 100).toBeCloseTo(reference.q05, 10);
    expect(Math.round(high * 100) / 100).toBeCloseTo(reference.q95, 10);
  });
});
