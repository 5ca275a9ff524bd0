import { stream as streamOf, type Stream } from "../../../random";
import { bootstrapInterval, evidence, standardDeviation, type Evidence } from "../../../statistics";
import { learnBandit, type BanditLearner, type BanditOptions } from "./learn";
import { banditTask, bestReward, type BanditTask } from "./task";

/** What each way lacks at its end to the best policy, one a seed: regrets, above 0, in units of reward. */
export type BanditRuns = Readonly<Record<BanditLearner, Float64Array>>;

/**
 * Learns from many seeds in all ways. Each seed draws a bandit of its own, the same for all ways; since bandits pay differently, what
 * is compared is the final reward less that of the bandit's best policy.
 *
 * @param draw a seed's bandit; default `banditTask`
 */
export function banditRuns(
  seeds: readonly number[],
  options: BanditOptions = {},
  draw: (stream: Stream) => BanditTask = banditTask,
): BanditRuns {
  const tasks = seeds.map((seed) => draw(streamOf(seed).split("task")));
  const run = (learner: BanditLearner): Float64Array =>
    Float64Array.from(seeds, (seed, i) => {
      const task = tasks[i]!;
      return bestReward(task) - learnBandit(task, learner, streamOf(seed).split("bandit"), options);
    });
  return { GRPO: run("GRPO"), "group mean": run("group mean"), PPO: run("PPO") };
}

/**
 * How much more PPO's end varies between seeds than that of a way without a critic: the difference of the standard deviations, with a
 * percentile bootstrap over the seeds, which stay paired.
 *
 * @param other default "group mean", which differs from PPO by the critic alone
 * @see 004-N2
 */
export function spreadDifference(
  runs: BanditRuns,
  stream: Stream,
  other: Exclude<BanditLearner, "PPO"> = "group mean",
): Evidence {
  const seeds = Float64Array.from(runs.PPO, (_, i) => i);
  const spread = (rewards: Float64Array, sample: Float64Array): number =>
    standardDeviation(Float64Array.from(sample, (i) => rewards[i]!));
  const interval = bootstrapInterval(seeds, (sample) => spread(runs.PPO, sample) - spread(runs[other], sample), {
    stream,
    method: "percentile",
  });
  const parts = {
    sd_ppo: standardDeviation(runs.PPO),
    sd_group_mean: standardDeviation(runs["group mean"]),
    sd_grpo: standardDeviation(runs.GRPO),
  };
  return { ...evidence(interval, seeds.length), parts };
}
