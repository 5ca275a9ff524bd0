import { describe, expect, it } from "vitest";
import { csrOf } from "../../../src/lib/data";
import { fitPairwise, pairAccuracy } from "../../../src/lib/ethics";

describe("fitPairwise", () => {
  it("gives weights whose sign says which feature makes a text better", () => {
    const rows = Array.from({ length: 20 }, () => [[0, 1]] as const);
    const others = Array.from({ length: 20 }, () => [[1, 1]] as const);
    const weights = fitPairwise(csrOf(rows, 3), csrOf(others, 3));
    expect(weights[0]).toBeGreaterThan(0.5);
    expect(weights[1]).toBeCloseTo(-weights[0]!, 6);
    expect(weights[2]).toBe(0);
  });

  it("finds the odds of a feature that is better in three of four pairs", () => {
    const better = Array.from({ length: 400 }, (_, i) => [[i % 4 === 0 ? 1 : 0, 1]] as const);
    const worse = Array.from({ length: 400 }, (_, i) => [[i % 4 === 0 ? 0 : 1, 1]] as const);
    const [first, second] = fitPairwise(csrOf(better, 2), csrOf(worse, 2), { c: 1e6, tolerance: 1e-9 });
    expect(first! - second!).toBeCloseTo(Math.log(3), 3);
  });

  it("refuses matrices of different shapes", () => {
    expect(() => fitPairwise(csrOf([[]], 2), csrOf([[]], 3))).toThrow("worse.columns");
    expect(() => fitPairwise(csrOf([[]], 2), csrOf([[], []], 2))).toThrow("worse.rows");
  });
});

describe("pairAccuracy", () => {
  it("counts a tie half", () => {
    expect(pairAccuracy([1, 2, 3, 4], [0, 2, 5, 1])).toBe(0.625);
    expect(() => pairAccuracy([1], [1, 2])).toThrow("pairAccuracy");
  });
});
