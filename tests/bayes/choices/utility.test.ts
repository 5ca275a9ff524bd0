import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { certain, lottery } from "../../../src/lib/bayes/choices/lottery";
import {
  crraUtility,
  expectedUtility,
  meanVarianceValue,
  powerExpoUtility,
  powerUtility,
  prospectUtility,
} from "../../../src/lib/bayes/choices/utility";

const amount = fc.double({ min: 0.05, max: 50, noNaN: true });
const aversion = fc.double({ min: -2, max: 3, noNaN: true });

describe("crraUtility", () => {
  it("is (x^(1-r) - 1) / (1 - r)", () => {
    expect(crraUtility(0.5)(4)).toBeCloseTo(2, 12);
    expect(crraUtility(2)(4)).toBeCloseTo(0.75, 12);
    expect(crraUtility(-1)(3)).toBeCloseTo(4, 12);
  });

  it("is the logarithm at 1, and close to it nearby", () => {
    expect(crraUtility(1)(7)).toBe(Math.log(7));
    expect(crraUtility(1 + 1e-12)(7)).toBeCloseTo(Math.log(7), 10);
  });

  it("has relative risk aversion r: -x u''(x) / u'(x)", () => {
    fc.assert(
      fc.property(amount, aversion, (x, r) => {
        const [u, h] = [crraUtility(r), 1e-3 * x];
        const slope = (u(x + h) - u(x - h)) / (2 * h);
        const bend = (u(x + h) - 2 * u(x) + u(x - h)) / h ** 2;
        expect((-x * bend) / slope).toBeCloseTo(r, 3);
      }),
    );
  });

  it("values 0 at minus infinity from r = 1 on, unless it can't be paid", () => {
    expect(crraUtility(1.2)(0)).toBe(-Infinity);
    expect(expectedUtility(lottery([0, 0], [1, 2]), crraUtility(1.2))).toBeCloseTo(crraUtility(1.2)(2), 12);
  });

  it("refuses losses", () => {
    expect(() => crraUtility(0.5)(-1)).toThrow(/at least 0, got -1/);
  });
});

describe("powerExpoUtility", () => {
  it("is power utility in the limit of no curvature", () => {
    expect(powerExpoUtility(0.269, 1e-9)(3)).toBeCloseTo(powerUtility(0.269)(3), 7);
  });

  it("has relative risk aversion r + a (1-r) x^(1-r)", () => {
    const [r, a, x, h] = [0.269, 0.029, 3, 1e-3];
    const u = powerExpoUtility(r, a);
    const slope = (u(x + h) - u(x - h)) / (2 * h);
    const bend = (u(x + h) - 2 * u(x) + u(x - h)) / h ** 2;
    expect((-x * bend) / slope).toBeCloseTo(r + a * (1 - r) * x ** (1 - r), 4);
  });

  it("refuses risk aversion of 1 and no curvature", () => {
    expect(() => powerExpoUtility(1, 0.1)).toThrow(/riskAversion below 1, got 1/);
    expect(() => powerExpoUtility(0.5, 0)).toThrow(/curvature: .*got 0/);
  });
});

describe("prospectUtility", () => {
  it("weighs a loss as much more as it says", () => {
    fc.assert(
      fc.property(amount, (x) => {
        const u = prospectUtility(0.3, 2.25);
        expect(u(-x)).toBeCloseTo(-2.25 * u(x), 10);
      }),
    );
    expect(prospectUtility(0.12, 2.25)(0)).toBe(0);
  });
});

describe("meanVarianceValue", () => {
  it("takes half the aversion times the variance off the mean", () => {
    expect(meanVarianceValue(lottery([0.5, 0], [0.5, 2]), 0.6)).toBeCloseTo(0.7, 12);
  });

  it("is the amount where nothing is at risk, whatever the aversion", () => {
    fc.assert(
      fc.property(amount, aversion, (x, a) => {
        expect(meanVarianceValue(certain(x), a)).toBeCloseTo(x, 12);
      }),
    );
  });
});
