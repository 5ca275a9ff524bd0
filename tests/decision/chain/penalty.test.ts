import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { caseNamed } from "../../../src/lib/data";
import { penaltyOf, penaltySum } from "../../../src/lib/decision/chain/penalty";
import { stakeholderPenalty } from "../../../src/lib/regret";

const share = fc.double({ min: 0, max: 1, noNaN: true });
const whom = fc.record({
  people: fc.double({ min: 1, max: 1e6, noNaN: true }),
  vulnerable: share,
  social: share,
  longTerm: share,
});

describe("penaltySum", () => {
  it("is the sum of the four terms, 1 where each is at its most", () => {
    expect(penaltySum({ people: 10, vulnerable: 0.5, social: 0.3, longTerm: 0.2 })).toBeCloseTo(0.43, 12);
    expect(penaltySum({ people: 100, vulnerable: 1, social: 1, longTerm: 1 })).toBeCloseTo(1, 12);
    expect(penaltySum({ people: 1, vulnerable: 0, social: 0, longTerm: 0 })).toBe(0);
  });

  it("never falls as more people are concerned, more of them vulnerable, or effects grow", () => {
    const more = fc.constantFrom("people", "vulnerable", "social", "longTerm");
    fc.assert(
      fc.property(whom, whom, more, (one, other, key) => {
        const [low, high] = [one[key], other[key]].sort((a, b) => a - b) as [number, number];
        expect(penaltySum({ ...one, [key]: high })).toBeGreaterThanOrEqual(penaltySum({ ...one, [key]: low }) - 1e-15);
      }),
      { seed: 20 },
    );
  });

  it("moves by no more than its weights where its inputs move: it has no jump", () => {
    fc.assert(
      fc.property(whom, whom, (one, other) => {
        const people = Math.abs(Math.log(one.people) - Math.log(other.people)) / Math.log(100);
        const [vulnerable, social, longTerm] = (["vulnerable", "social", "longTerm"] as const).map((key) =>
          Math.abs(one[key] - other[key]),
        ) as [number, number, number];
        const bound = 0.4 * people + 0.3 * vulnerable + 0.2 * social + 0.1 * longTerm;
        expect(Math.abs(penaltySum(one) - penaltySum(other))).toBeLessThanOrEqual(bound + 1e-12);
      }),
      { seed: 21 },
    );
  });

  it("rises where the original's mean falls: at a half of vulnerable people", () => {
    const at = (vulnerable: number) => ({ people: 100, vulnerable, social: 1, longTerm: 1 });
    expect(stakeholderPenalty(at(0.5))).toBeCloseTo(0.2333, 4);
    expect(stakeholderPenalty(at(0.51))).toBeCloseTo(0.2133, 4);
    expect(penaltySum(at(0.51)) - penaltySum(at(0.5))).toBeCloseTo(0.003, 12);
  });

  it("refuses nobody, and shares beyond 1", () => {
    const base = { people: 2, vulnerable: 0, social: 0, longTerm: 0 };
    expect(() => penaltySum({ ...base, people: 0 })).toThrow("people: expected");
    expect(() => penaltySum({ ...base, social: 1.5 })).toThrow("social: expected");
  });
});

describe("penaltyOf", () => {
  const option = caseNamed("ai-jobs").options[0]!;
  const { measures, dimensions } = option;
  const told = {
    people: measures.people,
    vulnerable: dimensions.vulnerability,
    social: dimensions.externalCost,
    longTerm: dimensions.cascade,
  };

  it("reads people, vulnerable, external cost and cascade from the option, and sums unless told otherwise", () => {
    expect(penaltyOf(option)).toBe(penaltySum(told));
    expect(penaltyOf(option, "original")).toBe(stakeholderPenalty(told));
  });

  it("counts an option that concerns nobody as one person's", () => {
    expect(penaltyOf({ ...option, measures: { ...measures, people: 0 } })).toBe(
      penaltyOf({ ...option, measures: { ...measures, people: 1 } }),
    );
  });
});
