import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { closestSum, subsetSums, sumsWithinRounding } from "../../src/lib/statistics/subset-sums";

const printed = { synergy: 0.23, emotion: 0.45, context: 0.12, redundant: 0.2 };

describe("subsetSums", () => {
  it("gives every choice once", () => {
    const sums = subsetSums(printed);
    expect(sums).toHaveLength(15);
    expect(new Set(sums.map(({ names }) => [...names].sort().join())).size).toBe(15);
    expect(sums.at(-1)?.sum).toBeCloseTo(1, 12);
  });

  it("refuses more parts than it can enumerate, and gives nothing for none", () => {
    expect(() => subsetSums(Object.fromEntries(Array.from({ length: 21 }, (_, i) => [i, i])))).toThrow(
      "at most 20 parts",
    );
    expect(subsetSums({})).toEqual([]);
  });
});

describe("closestSum", () => {
  it("finds the sum that the paper's 0.67 comes closest to", () => {
    const { names, sum } = closestSum(printed, 0.67);
    expect(names).toEqual(["synergy", "emotion"]);
    expect(sum).toBeCloseTo(0.68, 12);
  });

  it("is as close as every other choice, and exact where a choice hits", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 8 }),
        fc.nat(300),
        (parts, target) => {
          const named = Object.fromEntries(parts.map((part, i) => [`p${i}`, part]));
          const best = Math.abs(closestSum(named, target).sum - target);
          expect(Math.min(...subsetSums(named).map(({ sum }) => Math.abs(sum - target)))).toBe(best);
          expect(closestSum(named, parts[0] ?? 0).sum).toBe(parts[0]);
        },
      ),
    );
  });

  it("prefers the smallest choice among equals, and refuses no parts", () => {
    expect(closestSum({ a: 1, b: 2, c: 3 }, 3).names).toEqual(["c"]);
    expect(() => closestSum({}, 1)).toThrow("expected at least one part");
  });
});

describe("sumsWithinRounding", () => {
  it("finds that 0.45 + 0.23 may stand for 0.67, and nothing else of the paper's parts", () => {
    expect(sumsWithinRounding(printed, 0.67, 0.01).map(({ names }) => names.join("+"))).toEqual(["synergy+emotion"]);
  });

  it("holds every sum of numbers that were rounded, and none farther than rounding reaches", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (a, b) => {
        const round = (value: number): number => Math.round(value * 100) / 100;
        const found = sumsWithinRounding({ a: round(a), b: round(b) }, round(a + b), 0.01);
        expect(found.some(({ names }) => names.length === 2)).toBe(true);
        expect(sumsWithinRounding({ a: round(a) }, round(a) + 0.011, 0.01)).toEqual([]);
      }),
    );
  });

  it("refuses a unit of zero", () => {
    expect(() => sumsWithinRounding(printed, 0.67, 0)).toThrow("unit: expected a number");
  });
});
