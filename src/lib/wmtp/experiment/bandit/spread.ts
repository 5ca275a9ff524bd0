import { stream as streamOf, type Stream } from "../../../random";
import { bootstrapInterval, evidence, standardDeviation, type Evidence } from "../../../statistics";
import { learnBandit, type BanditLearner, type BanditOptions } from "./learn";
import type { BanditTask } from "./task";

/** Final rewards of both ways from the same seeds. */
export type BanditRuns = Readonly<Record<BanditLearner, Float64Array>>;

/** Learns one task from many seeds in both ways. */
export function banditRuns(task: BanditTask, seeds: readonly number[], options: BanditOptions = {}): BanditRuns {
  const run = (learner: BanditLearner): Float64Array =>
    Float64Array.from(seeds, (seed) => learnBandit(task, learner, streamOf(seed).split("bandit"), options));
  return { GRPO: run("GRPO"), PPO: run("PPO") };
}

/**
 * How much more PPO's final reward varies between seeds: the difference of the standard deviations, with a percentile bootstrap over
 * the seeds, which stay paired.
 *
 * @see 004-N2
 */
export function spreadDifference({ GRPO, PPO }: BanditRuns, stream: Stream): Evidence {
  const seeds = Float64Array.from(GRPO, (_, i) => i);
  const spread = (rewards: Float64Array, sample: Float64Array): number =>
    standardDeviation(Float64Array.from(sample, (i) => rewards[i]!));
  const interval = bootstrapInterval(seeds, (sample) => spread(PPO, sample) - spread(GRPO, sample), {
    stream,
    method: "percentile",
  });
  return {
    ...evidence(interval, GRPO.length),
    parts: { sd_ppo: standardDeviation(PPO), sd_grpo: standardDeviation(GRPO) },
  };
}
