/** A critic in two stages: a value head learns returns on a frozen trunk, then says what tokens add. Serves 004-S2 and 004-C11. */
export { explainedVariance } from "./explained-variance";
export { discountedReturns, gaeReturns, type GaeOptions } from "./gae";
export { knownReturnTexts, type KnownReturnOptions, type KnownReturnTexts } from "./known-return";
export { criticStudy, type CriticStudy, type CriticStudyOptions } from "./study";
export type { CriticPlan, RewardedTexts } from "./plan";
export { trainCritic, type Critic } from "./train-critic";
export { valueHead, type ValueHeadConfig } from "./value-head";
