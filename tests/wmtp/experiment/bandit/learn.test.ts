import { describe, expect, it } from "vitest";
import { stream } from "../../../../src/lib/random";
import { criticAdvantages, groupAdvantages } from "../../../../src/lib/wmtp/experiment/bandit/advantages";
import { learnBandit } from "../../../../src/lib/wmtp/experiment/bandit/learn";
import { banditRuns, spreadDifference } from "../../../../src/lib/wmtp/experiment/bandit/spread";
import { banditTask, expectedReward } from "../../../../src/lib/wmtp/experiment/bandit/task";

describe("the advantages of a batch", () => {
  const answered = [
    { context: 0, rewards: Float64Array.of(1, 3) },
    { context: 1, rewards: Float64Array.of(10, 10) },
  ];

  it("are standardised within each context by GRPO, and 0 where all answers are worth the same", () => {
    const [first, second] = groupAdvantages(answered);
    expect(first![0]).toBeCloseTo(-1, 6);
    expect(first![1]).toBeCloseTo(1, 6);
    expect([...second!]).toEqual([0, 0]);
  });

  it("are taken from a critic by PPO, which is asked before it learns", () => {
    const rule = criticAdvantages(2, 1);
    const untaught = rule(answered);
    expect(untaught[1]![0]).toBeGreaterThan(0);
    const taught = rule(answered);
    expect(taught[1]![0]).toBeCloseTo(0, 9);
    expect(taught[0]![1]).toBeCloseTo(Math.SQRT2, 6);
  });
});

describe("learnBandit", () => {
  const task = banditTask(stream(3), { noise: 0.5 });
  const best = Array.from({ length: task.contexts }, (_, c) => Math.max(...task.means.slice(c * 6, c * 6 + 6)));
  const optimum = best.reduce((a, b) => a + b) / task.contexts;
  const chance = expectedReward(task, () => new Float64Array(6).fill(1 / 6));

  it.each(["GRPO", "PPO"] as const)("comes near the best policy by %s", (learner) => {
    const reward = learnBandit(task, learner, stream(1), { iterations: 300 });
    expect(reward).toBeGreaterThan(chance + 0.8 * (optimum - chance));
    expect(reward).toBeLessThanOrEqual(optimum);
  });

  it("goes nowhere without steps of the policy", () => {
    expect(learnBandit(task, "GRPO", stream(1), { rate: 0 })).toBeCloseTo(chance, 12);
  });

  it("gives the same reward for the same seed, and refuses groups of one", () => {
    expect(learnBandit(task, "PPO", stream(2))).toBe(learnBandit(task, "PPO", stream(2)));
    expect(() => learnBandit(task, "GRPO", stream(1), { size: 1 })).toThrow(/size.*2.*1/);
  });
});

describe("spreadDifference", () => {
  it("is the difference of both standard deviations, inside its interval", () => {
    const runs = { GRPO: Float64Array.of(1, 2, 3, 4, 5), PPO: Float64Array.of(2, 4, 6, 8, 10) };
    const { measured, interval, runs: count } = spreadDifference(runs, stream(1));
    expect(measured).toBeCloseTo(Math.sqrt(2.5), 12);
    expect(interval[0]).toBeLessThanOrEqual(measured);
    expect(interval[1]).toBeGreaterThanOrEqual(measured);
    expect(count).toBe(5);
  });

  it("has both ways learn from the same seeds", () => {
    const runs = banditRuns(banditTask(stream(3)), [1, 2], { iterations: 2 });
    expect(runs.GRPO).toHaveLength(2);
    expect(runs.PPO[1]).toBe(learnBandit(banditTask(stream(3)), "PPO", stream(2).split("bandit"), { iterations: 2 }));
  });
});
