import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import {
  certain,
  expectedValue,
  lottery,
  payoffVariance,
  play,
  requireMenu,
} from "../../../src/lib/bayes/choices/lottery";

describe("a lottery", () => {
  it("has the mean and variance of its outcomes", () => {
    const coin = lottery([0.25, 4], [0.75, 0]);
    expect(expectedValue(coin)).toBe(1);
    expect(payoffVariance(coin)).toBe(3);
    expect(payoffVariance(certain(5))).toBe(0);
  });

  it("keeps its variance when every amount is shifted, and multiplies it by the square of a scale", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: -9, max: 9 }), (p, shift) => {
        const [plain, moved] = [lottery([p, 1], [1 - p, 3]), lottery([p, 2 + shift], [1 - p, 6 + shift])];
        expect(payoffVariance(moved)).toBeCloseTo(4 * payoffVariance(plain), 10);
      }),
    );
  });

  it("pays its amounts as often as their probabilities say", () => {
    const source = stream(1);
    const wins = Array.from({ length: 20_000 }, () => play(source, lottery([0.3, 1], [0.7, 0])));
    const share = wins.reduce((a, b) => a + b) / wins.length;
    expect(Math.abs(share - 0.3)).toBeLessThan(4 * Math.sqrt(0.21 / 20_000));
  });

  it.each([
    [() => lottery(), /lottery\.length: .*got 0/],
    [() => lottery([0.5, 1]), /add up to 1, got 0\.5/],
    [() => lottery([1.5, 1], [-0.5, 2]), /lottery\[0\]\.probability: .*got 1\.5/],
    [() => lottery([1, Infinity]), /lottery\[0\]\.amount: .*got Infinity/],
    [
      () => {
        requireMenu("menu", [certain(1)]);
      },
      /menu\.length: .*got 1/,
    ],
  ])("refuses what is none %#", (make, message) => {
    expect(make).toThrow(message);
  });
});
