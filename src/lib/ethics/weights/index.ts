/** Weights from centrality: of the dimensions in a case's graph, or in the SURD graph of many decisions (000-S9). */
export { caseDimensionGraph } from "./case-graph";
export { centralityWeights, recordedGraphWeights, type CentralityWeightOptions } from "./centrality-weights";
export { informationGraph, type InformationGraphOptions } from "./information-graph";
