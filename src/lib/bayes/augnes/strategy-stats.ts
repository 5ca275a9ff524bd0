import { requireFinite } from "../../arguments";

/** What is kept of a strategy: the companion record `strategy_stats`. */
export interface StrategyStats {
  /** Mean reward of all uses. */
  readonly mean_reward: number;
  readonly use_count: number;
  /** Uses that failed the logic layer. */
  readonly fail_count: number;
  /** Mean advantage of all uses. */
  readonly avg_advantage: number;
  /** Time of the last use that failed, or null. */
  readonly last_blocked: string | null;
}

/** A strategy that was never used. */
export const unusedStrategy: StrategyStats = {
  mean_reward: 0,
  use_count: 0,
  fail_count: 0,
  avg_advantage: 0,
  last_blocked: null,
};

/** One use of a strategy. */
export interface StrategyUse {
  readonly reward: number;
  readonly advantage: number;
  readonly logicPass: boolean;
  readonly timestamp: string;
}

/** The statistics after one more use. */
export function afterUse(
  stats: StrategyStats,
  { reward, advantage, logicPass, timestamp }: StrategyUse,
): StrategyStats {
  requireFinite("reward", reward);
  requireFinite("advantage", advantage);
  const use_count = stats.use_count + 1;
  return {
    use_count,
    mean_reward: stats.mean_reward + (reward - stats.mean_reward) / use_count,
    avg_advantage: stats.avg_advantage + (advantage - stats.avg_advantage) / use_count,
    fail_count: stats.fail_count + (logicPass ? 0 : 1),
    last_blocked: logicPass ? stats.last_blocked : timestamp,
  };
}

/** How good a strategy has been: mean_reward + 0.5 avg_advantage. */
export function strategyScore({ mean_reward, avg_advantage }: StrategyStats): number {
  return mean_reward + 0.5 * avg_advantage;
}
