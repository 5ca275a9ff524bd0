export { criticDelta, type CriticDeltaOptions } from "./critic-delta";
export { lossesByToken } from "./losses-by-token";
export { rho1Excess, type Rho1Options } from "./rho1-excess";
export type { Scored, Scorer, ScorerInput, ScorerNeed, TokenWeights } from "./scorer";
export type { TransformName, TransformOptions } from "./transform";
export { uniformScorer } from "./uniform";
