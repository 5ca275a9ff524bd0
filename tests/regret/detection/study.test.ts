import { describe, expect, it } from "vitest";
import { compareWorlds, gainOverFixed, ruleInterval, studyDetection } from "../../../src/lib/regret/detection/study";

describe("the study of rules over seeds", () => {
  const scores = studyDetection({ seeds: [1, 2, 3], decisions: 200 });

  it("has a score for each rule and seed, and does not depend on the other seeds", () => {
    expect(scores).toHaveLength(9);
    expect(studyDetection({ seeds: [2], decisions: 200 })).toEqual(scores.slice(3, 6));
  });

  it("a rule gains nothing over itself", () => {
    expect(gainOverFixed(scores, "fixed", "area")).toMatchObject({ estimate: 0, low: 0, high: 0 });
  });

  it("intervals lie around the mean over seeds", () => {
    const areas = scores.filter(({ rule }) => rule === "corrected").map(({ area }) => area);
    const { estimate, low, high } = ruleInterval(scores, "corrected", "area");
    expect(estimate).toBeCloseTo((areas[0]! + areas[1]! + areas[2]!) / 3, 12);
    expect(low).toBeLessThan(estimate);
    expect(high).toBeGreaterThan(estimate);
  });

  it("without error and harm the fixed and the corrected rule tell all choices apart", () => {
    const [world] = compareWorlds({ clear: { noise: 0, harm: 0 } }, { seeds: [1], decisions: 200 });
    expect(world).toMatchObject({ world: "clear", fixed: 1, corrected: 1 });
  });

  it("finds nothing by a rule that needs a loss where the best expected option is chosen, though many choices are wrong", () => {
    const scores = studyDetection({ seeds: [1, 2], decisions: 500, world: { chooser: "expected-best" } });
    for (const rule of ["fixed", "corrected"] as const) {
      expect(ruleInterval(scores, rule, "detection")).toMatchObject({ estimate: 0, low: 0, high: 0 });
      expect(ruleInterval(scores, rule, "gain")).toMatchObject({ estimate: 0, low: 0, high: 0 });
    }
    expect(ruleInterval(scores, "as printed", "detection").estimate).toBeGreaterThan(90);
  });

  it("counting the harm in the utility helps where penalties tell of it, and changes nothing where they don't", () => {
    const [told, untold] = compareWorlds({ told: { harm: 0.5 }, untold: { harm: 0 } }, { seeds: [1], decisions: 500 });
    expect(told!["harm in the utility"]).toBeGreaterThan(Number(told!["fixed"]) + 0.02);
    expect(untold!["harm in the utility"]).toBe(untold!["fixed"]);
  });

  it("needs a seed", () => {
    expect(() => studyDetection({ seeds: [] })).toThrow("seeds.length: expected a whole number");
  });
});
