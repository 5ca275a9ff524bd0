import { describe, expect, it } from "vitest";
import { maxEntropy } from "../../../src/lib/information/pid/max-entropy";

/** Two binary sets and a binary target: parameters (set, value, target) numbered 4 set + 2 value + target. */
function twoSets(weights: readonly number[], sums: readonly number[]) {
  const cells = [0, 1, 2, 3].flatMap((block) => [0, 1].map((t) => [2 * (block >> 1) + t, 4 + 2 * (block & 1) + t]));
  return {
    blocks: Int32Array.of(0, 2, 4, 6, 8),
    weights: Float64Array.from(weights),
    parameters: Int32Array.from(cells.flat()),
    sets: 2,
    sums: Float64Array.from(sums),
  };
}

describe("maxEntropy", () => {
  it("is the product where nothing depends on anything", () => {
    const q = maxEntropy(twoSets([0.25, 0.25, 0.25, 0.25], Array<number>(8).fill(0.25)));
    for (const p of q) expect(p).toBeCloseTo(0.125, 12);
  });

  it("reaches cells that must be 0: the marginals of AND leave AND alone", () => {
    const q = maxEntropy(twoSets([0.25, 0.25, 0.25, 0.25], [0.5, 0, 0.25, 0.25, 0.5, 0, 0.25, 0.25]));
    [0.25, 0, 0.25, 0, 0.25, 0, 0, 0.25].forEach((p, cell) => {
      expect(q[cell]).toBeCloseTo(p, 11);
    });
  });

  it("has no three-way term: its odds ratio is the same for both values of either set", () => {
    const q = maxEntropy(twoSets([0.4, 0.1, 0.2, 0.3], [0.2, 0.3, 0.15, 0.35, 0.3, 0.3, 0.05, 0.35]));
    const odds = (block: number): number => q[2 * block]! / q[2 * block + 1]!;
    expect(odds(0) / odds(1)).toBeCloseTo(odds(2) / odds(3), 9);
  });

  it("says so where sums contradict each other", () => {
    expect(() => maxEntropy(twoSets([0.25, 0.25, 0.25, 0.25], [0.5, 0, 0, 0.5, 0, 0.5, 0.5, 0]))).toThrow(
      /expected sums met/,
    );
  });
});
