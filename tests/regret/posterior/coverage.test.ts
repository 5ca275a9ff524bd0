import { describe, expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { coverageOf, drawReports, simulateReports } from "../../../src/lib/regret/posterior/coverage";

describe("coverage of credible intervals", () => {
  it("is 90% over decisions whose prior is the one used, within four standard errors", () => {
    const { coverage } = coverageOf(simulateReports(stream(21), 600, 10));
    expect(Math.abs(coverage - 0.9)).toBeLessThan(4 * Math.sqrt((0.9 * 0.1) / 600));
  });

  it("follows the level that is asked for", () => {
    const { coverage } = coverageOf(simulateReports(stream(21), 600, 10), { level: 0.5 });
    expect(Math.abs(coverage - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / 600));
  });

  it("more reports of a decision begin with the same ones, and its regret stays", () => {
    const [few, many] = [simulateReports(stream(5), 20, 4), simulateReports(stream(5), 20, 40)];
    few.forEach(({ regret, category }, i) => {
      expect(many[i]).toMatchObject({ regret, category });
    });
    const [five, six] = [drawReports(stream(8), 0.4, 5), drawReports(stream(8), 0.4, 6)];
    expect(six.regretted - five.regretted).toBeGreaterThanOrEqual(0);
    expect(six.regretted - five.regretted).toBeLessThanOrEqual(1);
  });

  it("needs a decision", () => {
    expect(() => simulateReports(stream(1), 0, 3)).toThrow("count: expected a whole number");
    expect(() => coverageOf([])).toThrow("decisions.length: expected a whole number");
  });
});
