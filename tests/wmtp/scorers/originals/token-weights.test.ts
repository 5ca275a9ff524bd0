import { expect, it } from "vitest";
import { mean } from "../../../../src/lib/statistics";
import { criticTokenWeights, emphasised, rhoTokenWeights } from "../../../../src/lib/wmtp/scorers";
import { expectWithin } from "../support";

const values = Float64Array.of(0.1, 0.3, 0.35, 0.9, 0.8, 1);
const base = Float64Array.of(2, 1, 0.5, 3, 1.5, 0.2);
const reference = Float64Array.of(1.2, 1.1, 0.4, 1, 1.4, 0.9);

it("criticTokenWeights has the original's worked weights, whose mean misses what it asserts", () => {
  const weights = criticTokenWeights(values);
  expectWithin(weights, [0.49825, 0.69977, 0.44033, 3, 0.35594, 0.69977], 5.1e-6);
  expect(mean(weights)).toBeCloseTo(0.949, 3);
  expect(mean(weights)).toBeLessThan(0.95);
});

it("criticTokenWeights of the advantage prefer high values to rises", () => {
  const advantage = criticTokenWeights(values, { signal: "advantage" });
  expect(advantage.indexOf(Math.max(...advantage))).toBe(5);
});

it("rhoTokenWeights has the original's worked weights, one of them above its clip of 3", () => {
  const weights = rhoTokenWeights(base, reference);
  expectWithin(weights, [0.37927, 0.15806, 0.15806, 4.89053, 0.15806, 0.25602], 5.1e-6);
  expect(mean(weights)).toBeCloseTo(1, 12);
});

it("rhoTokenWeights abs prefers a token that the model knows better as much as one that it knows worse", () => {
  const better = rhoTokenWeights(Float64Array.of(1, 3, 2), Float64Array.of(1, 1, 2));
  const worse = rhoTokenWeights(Float64Array.of(1, 1, 2), Float64Array.of(1, 3, 2));
  expect(Array.from(better)).toEqual(Array.from(worse));
});

it("rhoTokenWeights rel and diff follow reference less base, the published sign turned round", () => {
  for (const signal of ["rel", "diff"] as const) {
    const weights = rhoTokenWeights(Float64Array.of(1, 3, 2), Float64Array.of(1, 1, 4), { signal });
    expect(weights.indexOf(Math.max(...weights))).toBe(2);
    expect(weights.indexOf(Math.min(...weights))).toBe(1);
  }
});

it("emphasised stretches scores by their place in the range", () => {
  expectWithin(emphasised(Float64Array.of(0, 1, 2, 4), 0.25), [0, 1 * (1 + 0.5 / 4), 2 * (1 + 0.5 / 2), 4 * 3], 1e-6);
});

it("rhoTokenWeights refuses losses of unequal number", () => {
  expect(() => rhoTokenWeights(base, reference.slice(1))).toThrow("base has 6 samples, reference has 5");
});
