import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { classCounts, effectiveNumberWeights, inverseFrequencyWeights, minorityWeights } from "../../src/lib/losses";
import { expectClose } from "./values";

const counts = fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 2, maxLength: 9 });
const exact = { relative: 1e-12, absolute: 0 };

describe("inverseFrequencyWeights", () => {
  it("equals scikit-learn's balanced weights", () => {
    expectClose([...inverseFrequencyWeights([10, 4])], [0.7, 1.75], exact);
  });

  it("gives each class the same total weight, and items a mean of 1", () => {
    fc.assert(
      fc.property(counts, (n) => {
        const totals = [...inverseFrequencyWeights(n)].map((weight, k) => weight * n[k]!);
        const share = n.reduce((a, b) => a + b) / n.length;
        expectClose(totals, new Array<number>(n.length).fill(share), exact);
      }),
    );
  });
});

describe("effectiveNumberWeights", () => {
  it("equals (1 - β)/(1 - βⁿ)", () => {
    const weights = effectiveNumberWeights([10, 4], { beta: 0.99, normalize: false });
    expectClose([...weights], [0.10458290117591236, 0.2537814064007222], exact);
  });

  it("weighs all alike at β = 0 and approaches the inverse frequency towards 1", () => {
    expect([...effectiveNumberWeights([10, 4], { beta: 0 })]).toEqual([1, 1]);
    const [few, many] = effectiveNumberWeights([1, 1000], { beta: 1 - 1e-12 });
    expect(few! / many!).toBeCloseTo(1000, 4);
  });

  it("sums to K and never weighs a larger class more", () => {
    fc.assert(
      fc.property(counts, (n) => {
        const sorted = [...n].sort((a, b) => a - b);
        const weights = [...effectiveNumberWeights(sorted)];
        expectClose([weights.reduce((a, b) => a + b)], [n.length], exact);
        expect(weights).toEqual([...weights].sort((a, b) => b - a));
      }),
    );
  });

  it("refuses the paper's 1.5 as β (000-C2)", () => {
    expect(() => effectiveNumberWeights([10, 4], { beta: 1.5 })).toThrow("beta: expected a number in [0, 1), got 1.5");
  });
});

describe("minorityWeights", () => {
  it("multiplies classes with fewer than n / K items", () => {
    expect([...minorityWeights([65, 20, 15])]).toEqual([1, 1.5, 1.5]);
    expect([...minorityWeights([5, 5], 3)]).toEqual([1, 1]);
  });

  it("refuses a multiplier below 1", () => {
    expect(() => minorityWeights([1, 2], 0.5)).toThrow("multiplier: expected a number in [1, Infinity], got 0.5");
  });
});

describe("classCounts", () => {
  it("counts classes that don't occur as 0", () => {
    expect([...classCounts([0, 2, 2], 4)]).toEqual([1, 0, 2, 0]);
  });

  it("names a label that is no class", () => {
    expect(() => classCounts([0, 4], 4)).toThrow("labels[1]: expected a whole number in [0, 3], got 4");
  });
});

it.each([inverseFrequencyWeights, effectiveNumberWeights, minorityWeights])("%o names the empty class", (weights) => {
  expect(() => weights([3, 0, 1])).toThrow("counts: class 1 is empty");
  expect(() => weights([])).toThrow("counts: expected at least one class, got 0");
  expect(() => weights([3, NaN])).toThrow("counts[1]: expected a whole number in [1, Infinity], got NaN");
});
