/** What runs of paired seeds come to: gains, bands, and the interaction of a two by two design. Serves 004-A1 to 004-A3, 004-E5, 004-E6 and 004-C1. */
export { bands, finals, finalValues, gainOf, lastBand, type BandPoint, type Comparison, type Metric } from "./compare";
export {
  combinedMinusSummed,
  interaction,
  interactionEvidence,
  synergyCells,
  type Cells,
  type Interaction,
} from "./interaction";
