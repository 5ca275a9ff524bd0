import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cosineWarmRestarts } from "../../../src/lib/training";

const steps = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

describe("cosineWarmRestarts", () => {
  it("jumps back to 1 at every multiple of its period, from near 0", () => {
    const factor = cosineWarmRestarts({ period: 8 });
    for (const restart of [8, 16, 80]) {
      expect(factor(restart)).toBe(1);
      expect(factor(restart - 1)).toBeLessThan(0.05);
    }
  });

  it("is periodic to the bit", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 0, max: 500 }), (period, step) => {
        const factor = cosineWarmRestarts({ period });
        expect(factor(step + period)).toBe(factor(step));
      }),
    );
  });

  it("lengthens each fall by its growth: restarts at 4, 12, 28", () => {
    const factor = cosineWarmRestarts({ period: 4, growth: 2, floor: 0.1 });
    expect(steps(40).filter((step) => factor(step) === 1)).toEqual([0, 4, 12, 28]);
    expect(factor(8)).toBeCloseTo(0.55, 12);
  });

  it.each([
    [{ period: 0 }, "period: expected a whole number"],
    [{ period: 3, growth: 0.5 }, "growth: expected a whole number"],
    [{ period: 3, floor: -1 }, "floor: expected"],
  ])("refuses %o", (options, message) => {
    expect(() => cosineWarmRestarts(options)).toThrow(message);
  });
});
