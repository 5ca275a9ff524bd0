/**
 * The causal network as a graph neural network: messages between variables over candidate edges, trained on random models with
 * known graphs, and held against searches for structure and plain correlation (003-S22).
 */
export {
  causalDatasets,
  causalWorlds,
  standardised,
  type CausalDataset,
  type CausalDatasetOptions,
  type CausalWorld,
} from "./causal-datasets";
export {
  bestCorrelationThreshold,
  compareEdges,
  correlationMethod,
  networkMethod,
  structureMethod,
  type EdgeComparison,
  type EdgeMethod,
} from "./compare";
export { edgeComparisonFigure, type WorldComparison } from "./comparison-figure";
export { edgeFeatureCount, edgeFeatures } from "./edge-features";
export {
  correlationScores,
  edgeAuc,
  graphFromScores,
  pdagFromScores,
  pdagScores,
  undirectedFromScores,
  type EdgeAuc,
} from "./edge-scores";
export { graphNetwork, type GraphNetworkOptions } from "./network";
export { trainGraphNetwork, type GraphTrainingOptions, type TrainedGraphNetwork } from "./train";
