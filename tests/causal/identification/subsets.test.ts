import { describe, expect, it } from "vitest";
import { minimalSubsets } from "../../../src/lib/causal/identification/subsets";

describe("minimalSubsets", () => {
  it("finds what contains no smaller answer, the smallest first", () => {
    const holds = (set: readonly string[]): boolean => set.includes("c") || (set.includes("a") && set.includes("d"));
    expect(minimalSubsets(["a", "b", "c", "d"], holds)).toEqual([["c"], ["a", "d"]]);
  });

  it("finds the empty set where it will do, and nothing where nothing will", () => {
    expect(minimalSubsets(["a", "b"], () => true)).toEqual([[]]);
    expect(minimalSubsets(["a", "b"], () => false)).toEqual([]);
  });

  it("refuses more than 20 candidates", () => {
    const many = Array.from({ length: 21 }, (_, i) => `v${i}`);
    expect(() => minimalSubsets(many, () => true)).toThrow("graph: expected at most 20 candidate variables, got 21");
  });
});
