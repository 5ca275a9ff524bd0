/** Six layers of correction, each a factor in [1/2, 2] for each dimension, and the discounting inside the second (003-S15). */
export { correctionOf, layerFactors, neutralContext, type LayerFactors, type Situation } from "./correction";
export { discount, type DiscountOptions } from "./discount";
export { influences, layerLabels, layerNames, type LayerName, type Strengths } from "./influences";
