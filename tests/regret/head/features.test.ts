import { describe, expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { simulateDecisions } from "../../../src/lib/regret/detection/simulate";
import { regretExamples } from "../../../src/lib/regret/head/features";

describe("what a model reads of a decision", () => {
  const decisions = simulateDecisions(stream(2), 20);

  it("is the expected utility of the choice, then those of the others, then the penalty", () => {
    const { features } = regretExamples(decisions);
    decisions.forEach(({ utilities, chosen, penalty }, i) => {
      expect(features[i]).toHaveLength(utilities.length + 1);
      expect(features[i]![0]).toBe(utilities[chosen]);
      expect(features[i]!.at(-1)).toBe(penalty);
      expect([...features[i]!.slice(0, -1)].sort()).toEqual([...utilities].sort());
    });
  });

  it("holds nothing of the truth", () => {
    const blind = decisions.map((decision) => ({ ...decision, truth: new Float64Array(4), wrong: false }));
    expect(regretExamples(blind).features).toEqual(regretExamples(decisions).features);
  });

  it("needs a decision", () => {
    expect(() => regretExamples([])).toThrow("decisions.length: expected a whole number");
  });
});
