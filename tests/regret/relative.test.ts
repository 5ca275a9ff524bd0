import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { relativeRegret, relativeRegretOfBatch, sameOrder } from "../../src/lib/regret/relative";
import { anyChoice } from "./decisions";

describe("relative regret", () => {
  it("divides the best gain by the largest difference of the decision", () => {
    expect(relativeRegret({ utilities: [0, 1, -4], chosen: 0 })).toBe(0.25);
    expect(relativeRegret({ utilities: [5, 4, 1], chosen: 0 })).toBe(-0.25);
  });

  it("is 0 where nothing differs", () => {
    expect(relativeRegret({ utilities: [2, 2, 2], chosen: 1 })).toBe(0);
    expect([...relativeRegretOfBatch([{ utilities: [2, 2, 2], chosen: 1 }])]).toEqual([0]);
  });

  it("knows only -1, 0 and 1 with a single alternative", () => {
    fc.assert(
      fc.property(anyChoice(), (choice) => {
        expect([-1, 0, 1]).toContain(relativeRegret(choice, 1));
      }),
    );
  });

  it("lies between -1 and 1, has the sign of the gain, and ignores shift and scale", () => {
    fc.assert(
      fc.property(anyChoice(), ({ utilities, chosen }) => {
        const value = relativeRegret({ utilities, chosen });
        expect(Math.abs(value)).toBeLessThanOrEqual(1);
        const gain = Math.max(...utilities.filter((_, i) => i !== chosen)) - utilities[chosen]!;
        expect(Math.sign(value)).toBe(Math.sign(gain));
        // A power of two keeps differences exact.
        expect(relativeRegret({ utilities: utilities.map((u) => 4 * u), chosen })).toBe(value);
      }),
    );
  });

  it("per batch keeps the order of absolute losses, per decision need not", () => {
    const small = { utilities: [0, 1, -1], chosen: 0 };
    const large = { utilities: [0, 2, -4], chosen: 0 };
    expect([...relativeRegretOfBatch([small, large], 2)]).toEqual([0.25, 0.5]);
    expect(relativeRegret(small)).toBe(1);
    expect(relativeRegret(large)).toBe(0.5);
  });

  it("orders are the same only with the same ties", () => {
    expect(sameOrder([1, 5, 3], [10, 12, 11])).toBe(true);
    expect(sameOrder([1, 5, 3], [10, 11, 12])).toBe(false);
    expect(sameOrder([1, 1], [1, 2])).toBe(false);
    expect(() => sameOrder([1], [1, 2])).toThrow("sameOrder: a has 1 samples, b has 2");
  });

  it("refuses an empty batch and too few alternatives", () => {
    expect(() => relativeRegretOfBatch([])).toThrow("choices.length: expected a whole number");
    expect(() => relativeRegret({ utilities: [1, 2], chosen: 0 })).toThrow("expected at least 2 alternatives");
  });
});
