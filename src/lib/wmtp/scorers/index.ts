/**
 * How much each token of a batch matters: Rho-1's excess loss and a critic's change of value, each by selection or
 * continuously; heuristics, controls, and the originals' variants. One type of output: finite weights of mean 1, constants.
 * Serves 004-S3 to 004-S6, 004-S10, 004-E9, 004-A4, 004-C3 to 004-C5, 004-C9 and 004-C10.
 */
export { logNormalScorer, shuffledScorer, type ControlOptions } from "./controls";
export { criticDelta, type CriticDeltaOptions } from "./critic-delta";
export { meanOne } from "./mean-one";
export * from "./originals";
export { productScorer, type ProductOptions } from "./product";
export { rho1Excess, type Rho1Options } from "./rho1-excess";
export { rho1ExcessPairs } from "./rho1-pairs";
export type { Scored, Scorer, ScorerInput, ScorerNeed, TokenWeights } from "./scorer";
export { selectTop } from "./selection";
export { standardize } from "./standardize";
export { markedTokens, tokenScores, type TokenScoresOptions } from "./token-scores";
export { transform, transformNames, type Transform, type TransformName, type TransformOptions } from "./transform";
export { uniformScorer } from "./uniform";
