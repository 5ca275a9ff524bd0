/**
 * What runs of paired seeds come to: gains, bands, errors on important tokens, and the interaction of a two by two design. Serves
 * 004-A1 to 004-A3, 004-E1 to 004-E7, 004-T3, 004-C1 and 004-C2.
 */
export { bands, finals, finalValues, gainOf, lastBand, type BandPoint, type Comparison, type Metric } from "./compare";
export { errorRatio, tokenSetRatio } from "./errors";
export {
  combinedMinusSummed,
  interaction,
  interactionEvidence,
  synergyCells,
  type Baselines,
  type Cells,
  type Interaction,
} from "./interaction";
export { allRunsFall, traitsOf, type FallOptions, type ScorerTraits } from "./traits";
