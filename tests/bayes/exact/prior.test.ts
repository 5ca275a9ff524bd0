import { describe, expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { drawPrior, priorOf } from "../../../src/lib/bayes/exact/prior";
import { marginalPrior } from "../../../src/lib/bayes/exact/marginal";

const risk = { kind: "normal", mean: 0.3, deviation: 0.5 } as const;
const noise = { kind: "log-normal", location: -2, scale: 0.5 } as const;
const prior = priorOf({ risk_aversion: risk, noise });

describe("priorOf", () => {
  it("adds the log-densities and log-slopes of independent parameters", () => {
    const at = [0.1, 0.2];
    const apart = marginalPrior(risk).logDensity(0.1) + marginalPrior(noise).logDensity(0.2);
    expect(prior.logDensity(at)).toBeCloseTo(apart, 12);
    const slopes = marginalPrior(risk).logSlope(0.1) + marginalPrior(noise).logSlope(0.2);
    expect(prior.logJacobian(at)).toBeCloseTo(slopes, 12);
  });

  it("maps free numbers to parameters and back, positive ones staying positive", () => {
    const theta = prior.toSupport([-3, -50]);
    expect(theta[1]).toBeGreaterThan(0);
    expect([...prior.toFree(theta)]).toEqual([expect.closeTo(-3, 10), expect.closeTo(-50, 10)]);
  });

  it("turns its density into that of the free numbers: a standard normal here", () => {
    const free = [0.7, -1.2];
    const log = prior.logDensity(prior.toSupport(free)) + prior.logJacobian(free);
    expect(log).toBeCloseTo(-Math.log(2 * Math.PI) - (0.49 + 1.44) / 2, 10);
  });

  it("draws the same first parameters however many are drawn, all within the support", () => {
    const [few, many] = [drawPrior(prior, stream(1), 3), drawPrior(prior, stream(1), 500)];
    expect([...many.values.subarray(0, 6)]).toEqual([...few.values]);
    for (let i = 0; i < many.count; i++) prior.require(many.values.subarray(2 * i, 2 * i + 2));
  });

  it.each([
    [() => priorOf({}), /at least one parameter, got none/],
    [() => prior.logDensity([1]), /theta: expected 2 numbers \(risk_aversion, noise\), got 1/],
    [
      () => {
        prior.require([0, -0.1]);
      },
      /theta: noise: expected a number between 0 and Infinity, got -0\.1/,
    ],
    [() => prior.toFree([0, 0]), /theta: noise: .*got 0/],
    [() => prior.toFree([NaN, 1]), /theta: risk_aversion: .*got NaN/],
  ])("refuses what is outside %#", (make, message) => {
    expect(make).toThrow(message);
  });
});
