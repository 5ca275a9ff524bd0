/** Pictures of labels, weights and pitfalls. Serves 004-F1 and 004-F2. */
export { weightDistributionFigure, type NamedWeights } from "./distribution";
export { heatMapFigure, type HeatMapOptions, type WeightedText } from "./heat-map";
export { labelsFigure, type LabelledText } from "./labels-figure";
export { pitfallsFigure, type NamedPitfall } from "./pitfalls-figure";
export { layoutText, type PlacedToken } from "./text-layout";
