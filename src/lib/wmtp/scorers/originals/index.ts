/** The originals' weights, faults included, in words of our own and under names of their own. */
export { criticExpEma, type ExpScorerOptions, type RememberingScorer } from "./exp-scorer";
export { expWeights, noAdvantages, observeAdvantages, type ExpStatistics, type ExpWeightOptions } from "./exp-weights";
export {
  criticHeadOriginal,
  rho1HeadDecay,
  rho1HeadOriginal,
  type CriticHeadOptions,
  type HeadCountOptions,
} from "./head-scorers";
export { decayingShares, headShares, type HeadShareOptions } from "./head-weights";
export { temperedWeights, type OriginalOptions } from "./tempered";
export { criticTokenOriginal, rho1TokenOriginal } from "./token-scorers";
export {
  criticTokenWeights,
  emphasised,
  rhoTokenWeights,
  type CriticSignal,
  type RhoSignal,
  type RhoTokenOptions,
} from "./token-weights";
