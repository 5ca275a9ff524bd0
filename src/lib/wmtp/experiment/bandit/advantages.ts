import { mean, standardDeviation } from "../../../statistics";

/** Rewards of several answers to one context. */
export interface AnsweredContext {
  readonly context: number;
  readonly rewards: Float64Array;
}

/** Turns rewards into advantages, in the order of the rewards. */
export type AdvantageRule = (answered: readonly AnsweredContext[]) => Float64Array[];

const tiny = 1e-8;

/** GRPO: each reward against the others of its context, (r - mean) / sd. There is no critic. Shao et al. 2024 (2402.03300), eq. 3. */
export const groupAdvantages: AdvantageRule = (answered) => answered.map(({ rewards }) => standardized(rewards));

/**
 * Each reward against the mean of its context, then brought to deviation 1 over the batch: GRPO's baseline with PPO's scale. From PPO
 * it differs by the critic alone, from GRPO by what it divides by.
 */
export const groupMeanAdvantages: AdvantageRule = (answered) =>
  scaledTogether(answered.map(({ rewards }) => rewards.map((reward) => reward - mean(rewards))));

/**
 * PPO: each reward against a critic's value of its context, then brought to mean 0 and deviation 1 over the batch, as is usual. The
 * critic is a table that moves towards the mean reward of what it has seen, after it was asked.
 *
 * @param contexts size of the table; it starts at 0
 * @param rate share of the way that it moves in a step
 */
export function criticAdvantages(contexts: number, rate: number): AdvantageRule {
  const values = new Float64Array(contexts);
  return (answered) => {
    const raw = answered.map(({ context, rewards }) => rewards.map((reward) => reward - values[context]!));
    for (const { context, rewards } of answered) values[context]! += rate * (mean(rewards) - values[context]!);
    return scaledTogether(raw);
  };
}

/** Mean 0 and deviation 1 over all contexts of a batch. */
function scaledTogether(raw: readonly Float64Array[]): Float64Array[] {
  const all = standardized(Float64Array.from(raw.flatMap((own) => [...own])));
  let from = 0;
  return raw.map((own) => all.slice(from, (from += own.length)));
}

function standardized(values: Float64Array): Float64Array {
  const [centre, spread] = [mean(values), standardDeviation(values, 0)];
  return values.map((value) => (value - centre) / (spread + tiny));
}
