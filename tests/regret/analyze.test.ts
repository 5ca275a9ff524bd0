import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyzeRegret } from "../../src/lib/regret/analyze";
import { fixedRule, printedRule } from "../../src/lib/regret/rules";
import { anyChoice } from "./decisions";

describe("the analysis of one choice", () => {
  it("gives every number on the way", () => {
    expect(
      analyzeRegret({ utilities: [0.1, 0.9, 0.3, -0.7], chosen: 0, penalty: 1 }, { rule: fixedRule(0.2) }),
    ).toEqual({
      loss: 0.8,
      relative: 1,
      penalty: 1,
      regret: 0.8,
      alternatives: [
        { option: 1, utility: 0.9, difference: 0.8 },
        { option: 2, utility: 0.3, difference: 0.3 - 0.1 },
      ],
      rule: "fixed",
      intensity: 0.8 - 0.2,
      detected: true,
    });
  });

  it("by the corrected rule never finds regret in the best choice, which the printed rule does", () => {
    fc.assert(
      fc.property(anyChoice(), ({ utilities }) => {
        const chosen = utilities.indexOf(Math.max(...utilities));
        expect(analyzeRegret({ utilities, chosen, penalty: 2 })).toMatchObject({ detected: false, regret: 0 });
      }),
    );
    expect(analyzeRegret({ utilities: [1, 0.9, 0.5], chosen: 0 }, { rule: printedRule() }).detected).toBe(true);
  });

  it("must compare with two alternatives at least", () => {
    expect(() => analyzeRegret({ utilities: [1, 2, 3], chosen: 0 }, { k: 1 })).toThrow(
      "k: expected a whole number in [2,",
    );
    expect(() => analyzeRegret({ utilities: [1, 2], chosen: 0 })).toThrow(
      "expected at least 2 alternatives to the choice, got 1",
    );
  });
});
