import { requireFinite, requireInteger } from "../../../arguments";
import { categorical, type Stream } from "../../../random";
import { criticAdvantages, groupAdvantages, groupMeanAdvantages, type AdvantageRule } from "./advantages";
import { expectedReward, pay, type BanditTask } from "./task";

/** Ways to a policy: GRPO, PPO, and between them the group's mean as the baseline with the batch's deviation as the scale. */
export type BanditLearner = "GRPO" | "group mean" | "PPO";

/** All ways. */
export const banditLearners: readonly BanditLearner[] = ["GRPO", "group mean", "PPO"];

/** What all ways share: all but the advantage. */
export interface BanditOptions {
  /** Batches of answers; default 60. */
  readonly iterations?: number;
  /** Contexts in a batch; default 4. */
  readonly groups?: number;
  /** Answers to each, at least 2; default 8. */
  readonly size?: number;
  /** Gradient steps on a batch; default 4. */
  readonly epochs?: number;
  /** Step of the policy's logits; default 0.5. */
  readonly rate?: number;
  /** Ratios beyond 1 ± clip are not rewarded; default 0.2. */
  readonly clip?: number;
  /** Step of PPO's critic, in (0, 1]; default 0.2. */
  readonly criticRate?: number;
}

interface Answer {
  readonly context: number;
  readonly arm: number;
  readonly advantage: number;
  /** Its probability when it was given. */
  readonly before: number;
}

/**
 * Learns a policy on a contextual bandit by the clipped objective mean min(ρ A, clip(ρ) A), with the advantages of a learner and
 * all else alike: contexts, number of answers, clipping, steps. "group mean" and PPO differ by the critic alone; GRPO divides by each
 * group's deviation besides, where PPO divides by the batch's.
 *
 * @returns the exact expected reward of the policy at the end
 * @see 004-N2. Schulman et al. 2017; Shao et al. 2024.
 */
export function learnBandit(
  task: BanditTask,
  learner: BanditLearner,
  stream: Stream,
  options: BanditOptions = {},
): number {
  const { iterations = 60, groups = 4, size = 8, epochs = 4, rate = 0.5, clip = 0.2, criticRate = 0.2 } = options;
  requireInteger("iterations", iterations, { min: 1 });
  requireInteger("size", size, { min: 2 });
  requireFinite("clip", clip, { min: 0 });
  const logits = new Float64Array(task.contexts * task.arms);
  const rule = ruleOf(learner, task.contexts, criticRate);
  for (let i = 0; i < iterations; i++) {
    const answers = answersOf(task, logits, rule, { groups, size, stream: stream.split(i) });
    for (let epoch = 0; epoch < epochs; epoch++) improve(task, logits, answers, rate, clip);
  }
  return expectedReward(task, (context) => policy(task, logits, context));
}

function ruleOf(learner: BanditLearner, contexts: number, rate: number): AdvantageRule {
  if (learner === "PPO") return criticAdvantages(contexts, rate);
  return learner === "GRPO" ? groupAdvantages : groupMeanAdvantages;
}

/** A batch of answers with their advantages. */
function answersOf(
  task: BanditTask,
  logits: Float64Array,
  rule: AdvantageRule,
  { groups, size, stream }: { readonly groups: number; readonly size: number; readonly stream: Stream },
): Answer[] {
  const asked = Array.from({ length: groups }, (_, group) => {
    const own = stream.split(group);
    const context = own.integer(task.contexts);
    const probabilities = policy(task, logits, context);
    const arms = Array.from({ length: size }, () => categorical(own, probabilities));
    return { context, probabilities, arms, rewards: Float64Array.from(arms, (arm) => pay(task, context, arm, own)) };
  });
  const advantages = rule(asked);
  return asked.flatMap(({ context, arms, probabilities }, group) =>
    arms.map((arm, i) => ({ context, arm, advantage: advantages[group]![i]!, before: probabilities[arm]! })),
  );
}

/** One gradient step of the clipped objective. Where clipping holds a ratio back, an answer has no gradient. */
function improve(task: BanditTask, logits: Float64Array, answers: readonly Answer[], rate: number, clip: number): void {
  const change = new Float64Array(logits.length);
  for (const { context, arm, advantage, before } of answers) {
    const probabilities = policy(task, logits, context);
    const ratio = probabilities[arm]! / before;
    if (advantage >= 0 ? ratio > 1 + clip : ratio < 1 - clip) continue;
    probabilities.forEach((p, other) => {
      change[context * task.arms + other]! += (advantage * ratio * ((other === arm ? 1 : 0) - p)) / answers.length;
    });
  }
  change.forEach((step, i) => (logits[i]! += rate * step));
}

/** Softmax of a context's logits. */
function policy({ arms }: BanditTask, logits: Float64Array, context: number): Float64Array {
  const own = logits.slice(context * arms, (context + 1) * arms);
  const most = own.reduce((a, b) => Math.max(a, b));
  const exponentials = own.map((logit) => Math.exp(logit - most));
  const sum = exponentials.reduce((a, b) => a + b);
  return exponentials.map((value) => value / sum);
}
