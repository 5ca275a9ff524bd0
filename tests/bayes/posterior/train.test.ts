import { describe, expect, it, vi } from "vitest";
import { normal, normals, stream } from "../../../src/lib/random";
import { mean, standardDeviation } from "../../../src/lib/statistics";
import { c2st } from "../../../src/lib/bayes/diagnostics/c2st";
import { coverage } from "../../../src/lib/bayes/diagnostics/coverage";
import {
  column,
  gaussianLinear,
  gaussianPosterior,
  priorOf,
  scalarDraws,
  type Draws,
} from "../../../src/lib/bayes/exact";
import { amortizedPosterior, type AmortizedPosterior } from "../../../src/lib/bayes/posterior/amortized";
import { couplingFlow } from "../../../src/lib/bayes/posterior/flow";
import { mixtureDensity } from "../../../src/lib/bayes/posterior/mixture";
import { summaryNetwork } from "../../../src/lib/bayes/posterior/summary";
import { trainPosterior, type Simulations } from "../../../src/lib/bayes/posterior/train";
import { scopeEachTest } from "../../support/tensors";

scopeEachTest();

/** Three readings around a mean with a standard normal prior: the posterior is N(0.75 mean, 0.25). */
function readings(seed: number, count: number): Simulations {
  const source = stream(seed);
  const theta = Float64Array.from({ length: count }, () => normal(source));
  const values = Float32Array.from(normals(source, 3 * count), (z, i) => theta[Math.floor(i / 3)]! + z);
  return { theta: scalarDraws(theta), data: { count, size: 3, features: 1, values } };
}

const untrained = (): AmortizedPosterior =>
  amortizedPosterior({
    prior: priorOf({ mean: { kind: "normal", mean: 0, deviation: 1 } }),
    summary: summaryNetwork("summary", { features: 1, width: 16, summaries: 4 }),
    density: mixtureDensity("density", { dimension: 1, context: 4, width: 16, components: 3 }),
    stream: stream(2),
  });

// Some seconds on a quiet machine; a busy one is slow, not wrong.
vi.setConfig({ testTimeout: 240_000 });

describe("trainPosterior", () => {
  it("learns the exact posterior of a conjugate Gaussian: moments, coverage, and no classifier can tell", async () => {
    const posterior = untrained();
    const before = trainPosterior(untrained(), { simulations: readings(1, 5000), stream: stream(3), steps: 1 });
    const after = trainPosterior(posterior, {
      simulations: readings(1, 5000),
      stream: stream(3),
      steps: 400,
      rate: 5e-3,
    });
    // The entropy of N(., 0.25), which no density can beat on average.
    const least = (1 + Math.log(2 * Math.PI * 0.25)) / 2;
    expect(after.held).toBeLessThan(before.held - 0.2);
    expect(after.held).toBeGreaterThan(least - 0.1);
    expect(after.held).toBeLessThan(least + 0.1);
    const { theta, data } = readings(4, 1000);
    const draws = posterior.draw(stream(5), data, 99);
    const trials = draws.map((each, i) => ({ truth: theta.values.slice(i, i + 1), draws: each }));
    const { share } = coverage(trials);
    expect(share).toBeGreaterThan(0.87);
    expect(share).toBeLessThan(0.93);
    const exact = gaussianPosterior({ mean: 0, variance: 1 }, data.values.slice(0, 3), 1);
    const one = posterior.draw(stream(6), { ...data, count: 1, values: data.values.slice(0, 3) }, 1000)[0]!;
    expect(Math.abs(mean(column(one, 0)) - exact.mean)).toBeLessThan(0.1);
    expect(Math.abs(standardDeviation(column(one, 0)) - 0.5)).toBeLessThan(0.06);
    const right = scalarDraws(normals(stream(7), 1000).map((z) => exact.mean + 0.5 * z));
    expect((await c2st(one, right, { stream: stream(8), classifier: "quadratic" })).accuracy).toBeLessThan(0.56);
  });

  it("learns sbibm's Gaussian linear task in two dimensions by a flow", () => {
    const task = gaussianLinear({ dimension: 2 });
    const prior = { kind: "normal", mean: 0, deviation: Math.sqrt(0.1) } as const;
    const posterior = amortizedPosterior({
      prior: priorOf({ a: prior, b: prior }),
      summary: summaryNetwork("summary", { features: 2, width: 16, summaries: 4 }),
      density: couplingFlow("density", { dimension: 2, context: 4, layers: 2, width: 16 }),
      stream: stream(2),
    });
    const thetas = Array.from({ length: 3000 }, (_, i) => task.drawTheta(stream(1).split(i)));
    const x = thetas.flatMap((theta, i) => [...task.simulate(stream(2).split(i), theta)]);
    const theta: Draws = { count: 3000, dimension: 2, values: Float64Array.from(thetas.flatMap((t) => [...t])) };
    const data = { count: 3000, size: 1, features: 2, values: Float32Array.from(x) };
    trainPosterior(posterior, { simulations: { theta, data }, stream: stream(3), steps: 150, rate: 1e-2 });
    const [draws] = posterior.draw(stream(4), { ...data, count: 1, values: Float32Array.of(0.4, -0.2) }, 2000);
    [0.2, -0.1].forEach((centre, i) => {
      expect(Math.abs(mean(column(draws!, i)) - centre)).toBeLessThan(0.06);
      expect(Math.abs(standardDeviation(column(draws!, i)) - Math.sqrt(0.05))).toBeLessThan(0.03);
    });
  });

  it("repeats to the bit from the same seeds", () => {
    const run = (): number[] => [
      ...trainPosterior(untrained(), { simulations: readings(1, 300), stream: stream(3), steps: 5 }).losses,
    ];
    expect(run()).toEqual(run());
  });

  it("names the step where a loss isn't finite, and refuses unequal counts and no steps", () => {
    const simulations = readings(1, 50);
    const broken = { ...simulations, data: { ...simulations.data, values: simulations.data.values.map(() => NaN) } };
    const options = { simulations, stream: stream(1), steps: 2 };
    expect(() => trainPosterior(untrained(), { ...options, simulations: broken })).toThrow(
      /finite loss, got NaN at step 0/,
    );
    const short = { ...simulations, theta: scalarDraws([1]) };
    expect(() => trainPosterior(untrained(), { ...options, simulations: short })).toThrow(/theta\.count: .*got 1/);
    expect(() => trainPosterior(untrained(), { ...options, steps: 0 })).toThrow(/steps: .*got 0/);
  });
});
