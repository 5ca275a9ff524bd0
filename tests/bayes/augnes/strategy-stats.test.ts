import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mean } from "../../../src/lib/statistics";
import { afterUse, strategyScore, unusedStrategy } from "../../../src/lib/bayes/augnes/strategy-stats";

const number = fc.double({ min: -10, max: 10, noNaN: true });
const use = fc.record({ reward: number, advantage: number, logicPass: fc.boolean(), timestamp: fc.string() });

describe("afterUse", () => {
  it("keeps the means and counts of all uses", () => {
    fc.assert(
      fc.property(fc.array(use, { minLength: 1 }), (uses) => {
        const stats = uses.reduce(afterUse, unusedStrategy);
        expect(stats.use_count).toBe(uses.length);
        expect(stats.mean_reward).toBeCloseTo(mean(uses.map(({ reward }) => reward)), 10);
        expect(stats.avg_advantage).toBeCloseTo(mean(uses.map(({ advantage }) => advantage)), 10);
        const failures = uses.filter(({ logicPass }) => !logicPass);
        expect(stats.fail_count).toBe(failures.length);
        expect(stats.last_blocked).toBe(failures.at(-1)?.timestamp ?? null);
      }),
    );
  });

  it("refuses a reward that is no number", () => {
    const bad = { reward: NaN, advantage: 0, logicPass: true, timestamp: "" };
    expect(() => afterUse(unusedStrategy, bad)).toThrow(/reward: .*got NaN/);
  });
});

describe("strategyScore", () => {
  it("is mean_reward + 0.5 avg_advantage", () => {
    expect(strategyScore({ ...unusedStrategy, mean_reward: 0.7, avg_advantage: -0.2 })).toBeCloseTo(0.6, 12);
  });
});
