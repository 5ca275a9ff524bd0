import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { caseNamed } from "../../../src/lib/data";
import { bentham, cascadeCounts, delayCounts, profiles } from "../../../src/lib/ethics";

const one = caseNamed("ai-jobs");
const option = one.options[3]!;

describe("cascadeCounts", () => {
  it("lets a chain enter as a tenth of the mean, as a sum, or as both", () => {
    fc.assert(
      fc.property(fc.double({ min: -1, max: 1, noNaN: true }), (indirect) => {
        const { asDimension, asIndirect, asBoth } = cascadeCounts(option, indirect);
        const without = cascadeCounts(option, 0);
        expect(asDimension - without.asDimension).toBeCloseTo(indirect / 10, 12);
        expect(asIndirect - without.asIndirect).toBeCloseTo(indirect, 12);
        expect(asBoth - asDimension).toBeCloseTo(indirect, 12);
      }),
    );
  });

  it("leaves the nine other dimensions as they are", () => {
    const { asDimension, asIndirect } = cascadeCounts(option, 0);
    const zero = { ...option, dimensions: { ...option.dimensions, cascade: 0 } };
    expect(asDimension).toBe(bentham(zero, { profile: profiles["bentham-2023"] }).utility);
    expect(asIndirect).toBeCloseTo((asDimension * 10) / 9, 12);
  });

  it("refuses a chain that is worth more than everything", () => {
    expect(() => cascadeCounts(option, 1.5)).toThrow("indirect");
  });
});

describe("delayCounts", () => {
  it("finds no change in no delay, and both accounts at work in a real one", () => {
    expect(delayCounts(one, option, 0)).toEqual({ byPropinquity: 0, byLayer: 0, byBoth: 0 });
    const { byPropinquity, byLayer, byBoth } = delayCounts(one, option, 2);
    expect(byPropinquity).toBeLessThan(0);
    expect(byLayer).not.toBe(0);
    expect(Math.abs(byBoth - byPropinquity)).toBeGreaterThan(1e-6);
  });

  it("refuses a negative delay", () => {
    expect(() => delayCounts(one, option, -1)).toThrow("years");
  });
});
