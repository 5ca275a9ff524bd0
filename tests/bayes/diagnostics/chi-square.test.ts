import { describe, expect, it } from "vitest";
import { describeReference, referenceJson } from "../../support/reference";
import { chiSquareTest } from "../../../src/lib/bayes/diagnostics/chi-square";

describe("chiSquareTest", () => {
  it("is Pearson's statistic", () => {
    const result = chiSquareTest([10, 20, 30]);
    expect(result).toMatchObject({ statistic: 10, degrees: 2 });
    // With two degrees of freedom the tail is exp(-x / 2).
    expect(result.p).toBeCloseTo(Math.exp(-5), 14);
  });

  it("reads expected shares in any unit", () => {
    expect(chiSquareTest([10, 20, 30], [1, 2, 3])).toMatchObject({ statistic: 0, p: 1 });
  });

  it.each([
    [() => chiSquareTest([3]), /counts\.length: .*got 1/],
    [() => chiSquareTest([0, 0]), /at least one count/],
    [() => chiSquareTest([1.5, 1]), /counts\[0\]: .*got 1\.5/],
    [() => chiSquareTest([1, 1], [1, 0]), /expected\[1\]: expected a positive share, got 0/],
    [() => chiSquareTest([1, 1], [1]), /counts has 2 samples, expected has 1/],
  ])("refuses what are no counts %#", (make, message) => {
    expect(make).toThrow(message);
  });
});

interface Sbc {
  readonly sbc: Record<string, { readonly hist: number[]; readonly chi2: number; readonly p: number }>;
}

describeReference("chiSquareTest against the reference", () => {
  const { sbc } = referenceJson("ml/bayes_refs.json") as Sbc;

  it.each(Object.entries(sbc))("has SciPy's statistic and p-value of the ranks of a posterior: %s", (_, reference) => {
    const result = chiSquareTest(reference.hist);
    expect(result.statistic / reference.chi2).toBeCloseTo(1, 12);
    expect(result.p / reference.p).toBeCloseTo(1, 8);
  });
});
