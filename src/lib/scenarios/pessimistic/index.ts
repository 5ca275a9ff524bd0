/** Gloomy variants of a causal graph: signs flipped as printed, -|w|, and an adversary's search within limits (000-S18, 000-C15, 000-F8). */
export {
  atMostAsGood,
  glooms,
  gloomsOf,
  gloomStudy,
  meanUtility,
  type Gloom,
  type GloomStudyOptions,
  type GloomTrial,
} from "./gloom-study";
export { flipSigns, gloomySample, negateSizes, reweighted, type GloomySample } from "./variants";
export {
  anySign,
  withinReach,
  worstWeights,
  type WeightRange,
  type WorstWeights,
  type WorstWeightsOptions,
} from "./worst-weights";
export { flippedGraphFigure, gloomFigure } from "./gloom-figure";
export { gloomDraws, type GloomDraws, type GloomDrawsOptions } from "./gloom-draws";
