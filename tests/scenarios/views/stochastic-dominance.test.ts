import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dominatesStochastically } from "../../../src/lib/scenarios/views/stochastic-dominance";

const share = (values: readonly number[], limit: number): number =>
  values.filter((value) => value <= limit).length / values.length;

describe("dominatesStochastically", () => {
  it("tells a moved distribution from a wider one", () => {
    expect(dominatesStochastically([2, 3, 4], [1, 2, 3])).toBe(true);
    expect(dominatesStochastically([1, 2, 3], [2, 3, 4])).toBe(false);
    expect(dominatesStochastically([0, 10], [1, 2])).toBe(false);
    expect(dominatesStochastically([1, 2], [1, 2])).toBe(true);
  });

  it("is that no threshold is undercut more often, ties and unequal sizes included", () => {
    const sample = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(sample, sample, (a, b) => {
        const everywhere = [0, 1, 2, 3, 4, 5, 6].every((limit) => share(a, limit) <= share(b, limit) + 1e-12);
        expect(dominatesStochastically(a, b)).toBe(everywhere);
      }),
    );
  });

  it("refuses an empty sample", () => {
    expect(() => dominatesStochastically([], [1])).toThrow("better: expected at least 1 numbers, got 0");
  });
});
