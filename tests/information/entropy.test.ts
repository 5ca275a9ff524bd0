import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entropy, pmfInformation } from "../../src/lib/information/entropy";
import { gates } from "../../src/lib/information/gates";
import { randomPmf } from "./random-pmf";

describe("entropy and information of distributions", () => {
  it("entropy is log2 n for n equal probabilities and 0 for a certain one", () => {
    expect(entropy([0.25, 0.25, 0.25, 0.25])).toBe(2);
    expect(entropy([1, 0])).toBe(0);
  });

  it.each([
    [[NaN, 0.5], "probabilities[0]: expected a number in [0, 1.000000001], got NaN"],
    [[0.5, -1], "probabilities[1]: expected a number in [0, 1.000000001], got -1"],
    [[2], "got 2"],
  ])("refuses %o", (probabilities, message) => {
    expect(() => entropy(probabilities)).toThrow(message);
  });

  it("given one input of XOR, the other tells all", () => {
    expect(pmfInformation(gates.XOR.pmf, [0], [2])).toBeCloseTo(0, 12);
    expect(pmfInformation(gates.XOR.pmf, [0], [2], [1])).toBeCloseTo(1, 12);
  });

  it("obeys the chain rule and is never negative", () => {
    fc.assert(
      fc.property(randomPmf(2), (pmf) => {
        const chain = pmfInformation(pmf, [0], [2]) + pmfInformation(pmf, [1], [2], [0]);
        expect(chain).toBeCloseTo(pmfInformation(pmf, [0, 1], [2]), 10);
        expect(pmfInformation(pmf, [0], [1], [2])).toBeGreaterThan(-1e-12);
      }),
    );
  });
});
