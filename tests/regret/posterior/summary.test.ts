import { describe, expect, it } from "vitest";
import { betaOnGrid } from "../../../src/lib/regret/posterior/beta";
import { credibleInterval, expectedRegret, gridQuantile } from "../../../src/lib/regret/posterior/summary";

describe("what a posterior says in short", () => {
  it("quantiles of Beta(1, n) are 1 - (1 - p)^(1/n), of Beta(n, 1) p^(1/n)", () => {
    for (const p of [0.05, 0.5, 0.95]) {
      expect(gridQuantile(betaOnGrid({ a: 1, b: 8 }), p)).toBeCloseTo(1 - (1 - p) ** (1 / 8), 4);
      expect(gridQuantile(betaOnGrid({ a: 8, b: 1 }), p)).toBeCloseTo(p ** (1 / 8), 4);
    }
  });

  it("the interval of a flat belief is its middle part", () => {
    const { low, high } = credibleInterval(betaOnGrid({ a: 1, b: 1 }), 0.9);
    expect(low).toBeCloseTo(0.05, 12);
    expect(high).toBeCloseTo(0.95, 12);
  });

  it("the ends of the scale are the quantiles of 0 and 1", () => {
    expect(gridQuantile(betaOnGrid({ a: 1, b: 1 }), 0)).toBeCloseTo(0, 12);
    expect(gridQuantile(betaOnGrid({ a: 1, b: 1 }), 1)).toBeCloseTo(1, 9);
  });

  it("the expected regret of a symmetric belief is one half", () => {
    expect(expectedRegret(betaOnGrid({ a: 3, b: 3 }))).toBeCloseTo(0.5, 12);
  });

  it("refuses a level of 1", () => {
    expect(() => credibleInterval(betaOnGrid({ a: 1, b: 1 }), 1)).toThrow("level: expected a number");
  });
});
