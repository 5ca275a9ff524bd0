/** A contextual bandit on which GRPO and PPO differ by the critic alone. Serves 004-N2. */
export { criticAdvantages, groupAdvantages, type AdvantageRule, type AnsweredContext } from "./advantages";
export { learnBandit, type BanditLearner, type BanditOptions } from "./learn";
export { banditRuns, spreadDifference, type BanditRuns } from "./spread";
export { banditTask, expectedReward, type BanditTask } from "./task";
