import { describe, expect, it } from "vitest";
import { betaMoments } from "../../../src/lib/regret/posterior/beta";
import { inferRegret, regretPriors, type RegretCategory } from "../../../src/lib/regret/posterior/infer";

describe("Bayesian inference of regret", () => {
  it("without reports is the prior of the category", () => {
    const { expected } = inferRegret("action", { regretted: 0, total: 0 });
    expect(expected).toBeCloseTo(betaMoments(regretPriors.action).mean, 5);
  });

  it("moves from the prior to what people report", () => {
    const few = inferRegret("prediction", { regretted: 4, total: 5 }).expected;
    const many = inferRegret("prediction", { regretted: 800, total: 1000 }).expected;
    expect(few).toBeCloseTo((3 + 4) / (10 + 5), 5);
    expect(many).toBeCloseTo((3 + 800) / (10 + 1000), 5);
  });

  it("gives an interval around it that a higher level widens", () => {
    const narrow = inferRegret("empathy", { regretted: 3, total: 9 }, { level: 0.5 });
    const wide = inferRegret("empathy", { regretted: 3, total: 9 }, { level: 0.99 });
    expect(wide.interval.low).toBeLessThan(narrow.interval.low);
    expect(narrow.interval.low).toBeLessThan(narrow.expected);
    expect(wide.interval.high).toBeGreaterThan(narrow.interval.high);
  });

  it("refuses a category that it has no prior of", () => {
    expect(() => inferRegret("envy" as RegretCategory, { regretted: 0, total: 0 })).toThrow(
      "category: expected one of action",
    );
  });
});
