import { describe, expect, it } from "vitest";
import { originalThreshold, stakeholderPenalty } from "../../src/lib/regret/original";

describe("the original's threshold", () => {
  it("starts at .40, whatever is lost and whoever is harmed", () => {
    expect(originalThreshold(0, 0, 0)).toBeCloseTo(0.4, 12);
    for (const loss of [-3, 0, 0.2, 3]) {
      for (const penalty of [0, 1, 9]) expect(originalThreshold(loss, penalty, 0)).toBeGreaterThanOrEqual(0.4 - 1e-12);
    }
  });

  it("ends at .80 and does not see the sign of the loss", () => {
    expect(originalThreshold(9, 0)).toBe(0.8);
    expect(originalThreshold(-1, 0)).toBe(originalThreshold(1, 0));
  });

  it("refuses a complexity beyond 0 to 1", () => {
    expect(() => originalThreshold(0, 0, 2)).toThrow("complexity: expected a number in [0, 1], got 2");
  });
});

describe("the original's stakeholder penalty", () => {
  it("is the mean of its terms, the vulnerable among them only above a half", () => {
    const base = { people: 100, social: 1, longTerm: 1 };
    expect(stakeholderPenalty({ ...base, vulnerable: 0.5 })).toBeCloseTo((0.4 + 0.2 + 0.1) / 3, 12);
    expect(stakeholderPenalty({ ...base, vulnerable: 1 })).toBeCloseTo((0.4 + 0.3 + 0.2 + 0.1) / 4, 12);
  });

  it("is 0 where one person decides for nobody else", () => {
    expect(stakeholderPenalty({ people: 1, vulnerable: 0, social: 0, longTerm: 0 })).toBe(0);
  });

  it("refuses nobody, and shares beyond 1", () => {
    expect(() => stakeholderPenalty({ people: 0, vulnerable: 0, social: 0, longTerm: 0 })).toThrow("people: expected");
    expect(() => stakeholderPenalty({ people: 2, vulnerable: 3, social: 0, longTerm: 0 })).toThrow(
      "vulnerable: expected",
    );
  });
});
