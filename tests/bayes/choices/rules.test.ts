import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explored, luceLog, softmaxLog } from "../../../src/lib/bayes/choices/rules";

const values = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 2, maxLength: 5 });
const noise = fc.double({ min: 0.01, max: 10, noNaN: true });
const total = (logs: Float64Array): number => logs.map(Math.exp).reduce((a, b) => a + b);

describe("softmaxLog", () => {
  it("gives probabilities that add up to 1 and don't change when all values shift", () => {
    fc.assert(
      fc.property(values, noise, (v, mu) => {
        const logs = softmaxLog(v, mu);
        expect(total(logs)).toBeCloseTo(1, 12);
        softmaxLog(
          v.map((value) => value + 7),
          mu,
        ).forEach((log, i) => {
          expect(log).toBeCloseTo(logs[i]!, 6);
        });
      }),
    );
  });

  it("is the logistic function of the difference of two values", () => {
    expect(Math.exp(softmaxLog([1, 0.8], 0.1)[0]!)).toBeCloseTo(1 / (1 + Math.exp(-2)), 12);
  });

  it("keeps finite logarithms where probabilities are below doubles", () => {
    expect(softmaxLog([0, 1000], 0.1)[0]).toBe(-10_000);
  });

  it("never takes an option worth minus infinity", () => {
    expect([...softmaxLog([-Infinity, 3], 1)]).toEqual([-Infinity, 0]);
  });

  it("refuses NaN, nothing but minus infinity, and no noise", () => {
    expect(() => softmaxLog([NaN, 1], 1)).toThrow(/values\[0\]: .*got NaN/);
    expect(() => softmaxLog([-Infinity, -Infinity], 1)).toThrow(/got none/);
    expect(() => softmaxLog([1, 2], 0)).toThrow(/noise: .*got 0/);
  });
});

describe("luceLog", () => {
  it("doesn't change when all values are multiplied", () => {
    expect(luceLog([1, 2], 0.5)[0]).toBeCloseTo(luceLog([10, 20], 0.5)[0]!, 12);
    expect(Math.exp(luceLog([1, 2], 0.5)[0]!)).toBeCloseTo(1 / 5, 12);
  });

  it("refuses negative values", () => {
    expect(() => luceLog([-1, 2], 1)).toThrow(/Luce's rule, got -1/);
  });
});

describe("explored", () => {
  it("mixes with a uniform choice", () => {
    const logs = Float64Array.of(Math.log(0.9), Math.log(0.1));
    expect([...explored(logs, 0.2)].map(Math.exp)).toEqual([expect.closeTo(0.82, 12), expect.closeTo(0.18, 12)]);
    expect(explored(Float64Array.of(0, -Infinity), 1)[1]).toBeCloseTo(Math.log(0.5), 12);
    expect(() => explored(logs, 1.1)).toThrow(/exploration: .*got 1\.1/);
  });
});
