import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differencesTo, regretOf } from "../../src/lib/regret/regret-of";
import { anyChoice } from "./decisions";

describe("regret of a choice", () => {
  it("is what the best option would have yielded more", () => {
    expect(regretOf([1, 4, 2], 0)).toBe(3);
    expect(regretOf([1, 4, 2], 2, "as printed")).toBe(2);
  });

  it("is 0 for the best choice, where the printed form turns negative", () => {
    expect(regretOf([1, 4, 2], 1)).toBe(0);
    expect(regretOf([1, 4, 2], 1, "as printed")).toBe(-2);
  });

  it("is never negative, and is the printed one wherever that is not negative", () => {
    fc.assert(
      fc.property(anyChoice(), ({ utilities, chosen }) => {
        const printed = regretOf(utilities, chosen, "as printed");
        expect(regretOf(utilities, chosen)).toBe(Math.max(0, printed));
      }),
    );
  });

  it("does not change when all utilities shift by the same amount", () => {
    fc.assert(
      fc.property(anyChoice(), fc.integer({ min: -9, max: 9 }), ({ utilities, chosen }, shift) => {
        const shifted = utilities.map((utility) => utility + shift);
        expect(regretOf(shifted, chosen)).toBeCloseTo(regretOf(utilities, chosen), 9);
      }),
    );
  });

  it("differences are 0 at the choice", () => {
    expect([...differencesTo([1, 4, 2], 2)]).toEqual([-1, 2, 0]);
  });

  it("refuses what is no decision", () => {
    expect(() => regretOf([1], 0)).toThrow(
      "utilities: expected the choice and at least one alternative, got 1 options",
    );
    expect(() => regretOf([], 0)).toThrow("got 0 options");
    expect(() => regretOf([1, NaN], 0)).toThrow("utilities: expected finite numbers, got NaN at index 1");
    expect(() => regretOf([1, 2], 2)).toThrow("chosen: expected a whole number in [0, 1], got 2");
  });
});
