import { describe, expect, it } from "vitest";
import { stream } from "../../../../src/lib/random";
import {
  criticAdvantages,
  groupAdvantages,
  groupMeanAdvantages,
} from "../../../../src/lib/wmtp/experiment/bandit/advantages";
import { banditLearners, learnBandit } from "../../../../src/lib/wmtp/experiment/bandit/learn";
import { banditRuns, spreadDifference } from "../../../../src/lib/wmtp/experiment/bandit/spread";
import { banditTask, bestReward, expectedReward } from "../../../../src/lib/wmtp/experiment/bandit/task";

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

  it("are taken from each context's mean and scaled over the batch by the way between both", () => {
    const [first, second] = groupMeanAdvantages(answered);
    expect(first![1]).toBeCloseTo(Math.SQRT2, 6);
    expect(second![0]).toBeCloseTo(0, 9);
    const one = [answered[0]!];
    expect([...groupMeanAdvantages(one)[0]!]).toEqual([...groupAdvantages(one)[0]!]);
  });

  it("are those of that way where the critic knows each context's mean", () => {
    const rule = criticAdvantages(2, 1);
    rule(answered);
    const [known, between] = [rule(answered), groupMeanAdvantages(answered)];
    known.forEach((own, i) => { own.forEach((value, j) => { expect(value).toBeCloseTo(between[i]![j]!, 9); }); }); // prettier-ignore
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
  const optimum = bestReward(task);
  const chance = expectedReward(task, () => new Float64Array(6).fill(1 / 6));

  it.each(banditLearners)("comes near the best policy by %s", (learner) => {
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
    const runs = {
      GRPO: Float64Array.of(3, 6, 9, 12, 15),
      "group mean": Float64Array.of(1, 2, 3, 4, 5),
      PPO: Float64Array.of(2, 4, 6, 8, 10),
    };
    const { measured, interval, runs: count } = spreadDifference(runs, stream(1));
    expect(spreadDifference(runs, stream(1), "GRPO").measured).toBeCloseTo(-Math.sqrt(2.5), 12);
    expect(measured).toBeCloseTo(Math.sqrt(2.5), 12);
    expect(interval[0]).toBeLessThanOrEqual(measured);
    expect(interval[1]).toBeGreaterThanOrEqual(measured);
    expect(count).toBe(5);
  });

  it("has all ways learn the same bandit from a seed, and another from another", () => {
    const runs = banditRuns([1, 2], { iterations: 2 });
    const regret = (seed: number): number => {
      const task = banditTask(stream(seed).split("task"));
      return bestReward(task) - learnBandit(task, "PPO", stream(seed).split("bandit"), { iterations: 2 });
    };
    expect([...runs.PPO]).toEqual([regret(1), regret(2)]);
    const still = banditRuns([1, 2], { rate: 0 });
    expect(still.GRPO).toEqual(still.PPO);
    expect(still.GRPO[0]).not.toBe(still.GRPO[1]);
  });
});
