import { describe, expect, it } from "vitest";
import { causalGraph, linearScm } from "../../../src/lib/causal";
import { counterfactualRegret, counterfactualUtilities } from "../../../src/lib/regret/counterfactual/scm-regret";

describe("counterfactual regret of one case", () => {
  const scm = linearScm(causalGraph(["act", "outcome"], [["act", "outcome", 2]]));
  const decision = { scm, options: [{ act: 0 }, { act: 1 }, { act: 3 }], utility: "outcome" };

  it("keeps the luck of the case: outcome 5 at act 1 means 3 of luck, so act 3 would have brought 9", () => {
    expect([...counterfactualUtilities(decision, { act: 1, outcome: 5 })]).toEqual([3, 5, 9]);
    expect(counterfactualRegret(decision, { act: 1, outcome: 5 }, 1)).toBe(4);
  });

  it("is 0 for what would have been best", () => {
    expect(counterfactualRegret(decision, { act: 3, outcome: -1 }, 2)).toBe(0);
  });

  it("refuses an empty counterfactual set, and names an unknown node", () => {
    expect(() => counterfactualUtilities({ ...decision, options: [{ act: 1 }] }, {})).toThrow(
      "options.length: expected a whole number in [2,",
    );
    expect(() => counterfactualUtilities({ ...decision, options: [{ act: 1 }, { rain: 1 }] }, {})).toThrow("rain");
    expect(() => counterfactualUtilities({ ...decision, utility: "joy" }, {})).toThrow("joy");
  });
});
