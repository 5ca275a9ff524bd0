/** Contextual bandits on which GRPO, PPO and a way between them learn; two of them differ by the critic alone. Serves 004-N2. */
export {
  criticAdvantages,
  groupAdvantages,
  groupMeanAdvantages,
  type AdvantageRule,
  type AnsweredContext,
} from "./advantages";
export { banditLearners, learnBandit, type BanditLearner, type BanditOptions } from "./learn";
export { banditRuns, spreadDifference, type BanditRuns } from "./spread";
export { banditTask, bestReward, expectedReward, type BanditTask } from "./task";
