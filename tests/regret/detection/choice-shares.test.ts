import { describe, expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { choiceShares } from "../../../src/lib/regret/detection/choice-shares";
import { simulateDecisions } from "../../../src/lib/regret/detection/simulate";

describe("shares of choices", () => {
  it("count what was chosen against expectation and against the truth apart", () => {
    const [decision] = simulateDecisions(stream(1), 1);
    const utilities = Float64Array.of(1, 2, 3, 0);
    const made = [0, 2, 2, 2].map((chosen, i) => ({ ...decision!, utilities, chosen, wrong: i < 2 }));
    expect(choiceShares(made)).toEqual({ againstWhatIsKnown: 25, wrong: 50 });
  });

  it("are alike where all is known, and nothing goes against what is known for those who follow it", () => {
    const known = choiceShares(simulateDecisions(stream(2), 500, { noise: 0, harm: 0 }));
    expect(known.againstWhatIsKnown).toBe(known.wrong);
    const following = choiceShares(simulateDecisions(stream(2), 500, { chooser: "expected-best" }));
    expect(following.againstWhatIsKnown).toBe(0);
    expect(following.wrong).toBeGreaterThan(10);
  });

  it("need a decision", () => {
    expect(() => choiceShares([])).toThrow("decisions.length: expected a whole number");
  });
});
