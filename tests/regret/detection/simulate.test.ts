import { describe, expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { simulateDecisions } from "../../../src/lib/regret/detection/simulate";

const many = (world = {}): ReturnType<typeof simulateDecisions> => simulateDecisions(stream(1), 2000, world);

describe("simulated decisions", () => {
  it("are wrong exactly where another option was truly better, in the share that is asked for", () => {
    const decisions = many({ wrongShare: 0.3 });
    for (const { truth, chosen, wrong, regret } of decisions) {
      expect(wrong).toBe(Math.max(...truth) > truth[chosen]!);
      expect(regret).toBe(Math.max(...truth) - truth[chosen]!);
    }
    expect(decisions.filter(({ wrong }) => wrong).length / 2000).toBeCloseTo(0.3, 1);
  });

  it("show the truth where there is neither error nor harm", () => {
    for (const { truth, utilities } of many({ noise: 0, harm: 0 })) expect(utilities).toEqual(truth);
  });

  it("take harm · penalty off what the choice yields", () => {
    for (const { truth, utilities, chosen, penalty } of many({ noise: 0, harm: 0.5 })) {
      expect(utilities[chosen]! - truth[chosen]!).toBeCloseTo(0.5 * penalty, 12);
    }
  });

  it("choose each wrong option as often", () => {
    const counts = [0, 0, 0];
    for (const { truth, chosen } of many({ wrongShare: 1 }))
      counts[[...truth].filter((u) => u > truth[chosen]!).length - 1]!++;
    for (const count of counts) expect(Math.abs(count - 2000 / 3)).toBeLessThan(4 * Math.sqrt(2000 * (2 / 9)));
  });

  it("are the same to the bit for one seed, and a longer list begins with the shorter one", () => {
    expect(simulateDecisions(stream(3), 5)).toEqual(simulateDecisions(stream(3), 9).slice(0, 5));
  });

  it("need three options, so that there are two alternatives", () => {
    expect(() => simulateDecisions(stream(1), 1, { options: 2 })).toThrow("options: expected a whole number in [3,");
    expect(() => simulateDecisions(stream(1), 1, { wrongShare: 2 })).toThrow(
      "wrongShare: expected a number in [0, 1], got 2",
    );
    expect(() => simulateDecisions(stream(1), 0)).toThrow("count: expected a whole number");
  });
});
