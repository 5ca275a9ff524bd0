import { describe, expect, it } from "vitest";
import { describeReference, referenceJson } from "../../support/reference";
import { stream, uniforms } from "../../../src/lib/random";
import { ksDistance, ksPValue, ksUniform } from "../../../src/lib/bayes/diagnostics/kolmogorov";

describe("ksDistance", () => {
  it("is the largest gap between two distribution functions", () => {
    expect(ksDistance([0, 1, 2], [0.5, 1.5, 4])).toBeCloseTo(1 / 3, 12);
    expect(ksDistance([1, 2], [3, 4, 5])).toBe(1);
    expect(ksDistance([1, 1, 2], [1, 1, 2])).toBe(0);
  });

  it("counts ties on both sides before it compares", () => {
    expect(ksDistance([0, 0, 1, 1], [0, 1])).toBe(0);
  });

  it("is the same both ways", () => {
    const [a, b] = [uniforms(stream(1), 50), uniforms(stream(2), 80, 0.2, 1)];
    expect(ksDistance(a, b)).toBeCloseTo(ksDistance(b, a), 14);
  });
});

describe("ksUniform", () => {
  it("looks at both sides of each step", () => {
    expect(ksUniform([0.5])).toBe(0.5);
    expect(ksUniform([0.1, 0.2, 0.3])).toBeCloseTo(0.7, 12);
  });
});

describe("ksPValue", () => {
  it("has the exact law of one and two numbers", () => {
    // One uniform number is at least 1/2 and at most d away: P(D >= d) = 2 (1 - d).
    expect(ksPValue(0.75, 1)).toBeCloseTo(0.5, 12);
    expect(ksPValue(0.5, 1)).toBeCloseTo(1, 12);
    // Two: P(D >= d) = 2 (1 - d)^2 from 1/2 on.
    expect(ksPValue(0.8, 2)).toBeCloseTo(0.08, 12);
  });

  it("has the value that Marsaglia, Tsang and Wang print: 1 - 0.62847 for 10 numbers and 0.274", () => {
    expect(ksPValue(0.274, 10)).toBeCloseTo(1 - 0.628479615616, 8);
  });

  it("goes over into its tail law without a jump", () => {
    const d = Math.sqrt(4 / 500);
    expect(ksPValue(d * (1 + 1e-9), 500) / ksPValue(d * (1 - 1e-9), 500)).toBeCloseTo(1, 6);
  });

  it("is itself uniform under uniform numbers", () => {
    const ps = Array.from({ length: 400 }, (_, i) => ksPValue(ksUniform(uniforms(stream(i), 20)), 20));
    expect(ksUniform(ps)).toBeLessThan(0.08);
  });

  it("refuses a distance above 1 and no numbers", () => {
    expect(() => ksPValue(1.1, 5)).toThrow(/distance: .*got 1\.1/);
    expect(() => ksPValue(0.5, 0)).toThrow(/count: .*got 0/);
    expect(() => ksUniform([])).toThrow(/values: expected at least 1/);
  });
});

interface References {
  readonly sbc: Record<string, { readonly ks: number; readonly ks_p: number }>;
}

describeReference("ksPValue against the reference", () => {
  const { sbc } = referenceJson("ml/bayes_refs.json") as References;

  it.each(Object.entries(sbc))("has SciPy's p-value of 1,000 ranks: %s", (_, { ks, ks_p }) => {
    // SciPy approximates the law of many numbers (Pelz and Good) in the middle; its tail is exact.
    expect(ksPValue(ks, 1000) / ks_p).toBeCloseTo(1, ks_p > 1e-3 ? 6 : 8);
  });
});
