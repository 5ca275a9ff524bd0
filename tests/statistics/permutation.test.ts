import { describe, expect, it } from "vitest";
import { normals, stream } from "../../src/lib/random";
import { permutationPValue, surrogatePValue } from "../../src/lib/statistics/permutation";

const x = [12.1, 14.3, 11.8, 15.2];
const y = [10.2, 11.1, 9.7];

describe("permutationPValue", () => {
  it("approaches the exact p-values of all rearrangements (SciPy)", () => {
    const at = (alternative: "two-sided" | "greater"): number =>
      permutationPValue(x, y, { stream: stream(1), permutations: 40_000, alternative });
    expect(at("two-sided")).toBeCloseTo(0.05714, 2);
    expect(at("greater")).toBeCloseTo(0.02857, 2);
  });

  it("flips signs for pairs, and counts arrangements that tie up to rounding", () => {
    const options = { stream: stream(1), permutations: 40_000, alternative: "greater", paired: true } as const;
    expect(permutationPValue([3, 5, 4, 7, 6, 8], [2, 5, 3, 4, 6, 5], options)).toBeCloseTo(0.0625, 2);
    const tied = [0.1 + 0.2, 0.3];
    expect(permutationPValue(tied, [0.3, 0.1 + 0.2], { ...options, alternative: "two-sided" })).toBe(1);
  });

  it("is uniform when there is no difference: a 10% test rejects about 10%", () => {
    let rejected = 0;
    for (let i = 0; i < 400; i++) {
      const draws = normals(stream(8).split(i), 16);
      const p = permutationPValue(draws.subarray(0, 8), draws.subarray(8), {
        stream: stream(9).split(i),
        permutations: 199,
      });
      if (p <= 0.1) rejected++;
    }
    expect(rejected / 400).toBeGreaterThan(0.04);
    expect(rejected / 400).toBeLessThan(0.16);
  });

  it("does not depend on the unit of the data", () => {
    for (const unit of [1e-13, 1e13]) {
      const at = (scale: number): number =>
        permutationPValue(
          x.map((v) => v * scale),
          y.map((v) => v * scale),
          { stream: stream(1), permutations: 999 },
        );
      expect(at(unit)).toBe(at(1));
    }
  });

  it("is never zero", () => {
    expect(
      permutationPValue([9, 9.5, 9.7, 9.1, 9.2], [0, 0.1, 0.2, 0.3, 0.4], { stream: stream(1), permutations: 9 }),
    ).toBeGreaterThanOrEqual(0.1);
  });

  it("refuses pairs of unequal length and empty samples", () => {
    expect(() => permutationPValue([1, 2], [1], { stream: stream(1), paired: true })).toThrow(
      "a has 2 samples, b has 1",
    );
    expect(() => permutationPValue([], [1], { stream: stream(1) })).toThrow("a: expected at least 1");
  });
});

describe("surrogatePValue", () => {
  it("counts the surrogates that are at least as extreme, on the side that was asked for", () => {
    const surrogates = [-3, -1, 0, 1, 2];
    const at = (alternative: "two-sided" | "greater" | "less"): number =>
      surrogatePValue(1, surrogates, (i) => surrogates[i] ?? NaN, alternative);
    expect(at("greater")).toBe(3 / 6);
    expect(at("less")).toBe(5 / 6);
    expect(at("two-sided")).toBe(5 / 6);
  });

  it("takes tiny values for what they are", () => {
    expect(surrogatePValue(1e-13, [0, 0, 0], () => 0)).toBe(1 / 4);
  });
});
