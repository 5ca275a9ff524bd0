/**
 * Causal structure from samples: tests of independence, PC, greedy equivalence search (GES), their combination, and how sure
 * one may be of each edge (003-S22, 003-E12).
 */
export { fisherZTest } from "./fisher-z";
export { gSquaredTest, type DegreesRule, type GSquaredOptions } from "./g-squared";
export { decidedOnly, type IndependenceResult, type IndependenceTest } from "./independence-test";
export { pc, type PcOptions, type PcResult, type SeparatingSet } from "./pc";
export { bdeu, discreteBic, type BdeuOptions, type DiscreteScoreOptions } from "./discrete-scores";
export { gaussianBic, type GaussianBicOptions } from "./gaussian-bic";
export { ges, type GesOptions, type GesResult, type GesStep } from "./ges";
export { type LocalScore } from "./score";
export {
  confidentEdges,
  consensusGraph,
  edgeConfidence,
  type ConfidentEdge,
  type EdgeConfidence,
  type EdgeConfidenceOptions,
} from "./edge-confidence";
export { distanceFigure } from "./distance-figure";
export { drawnEdges, type DrawnEdge, type EdgeStatus } from "./pdag-edges-drawn";
export { pdagFigure, type PdagFigureOptions } from "./pdag-figure";
export { sachsConsensus, sachsNames } from "./sachs";
export {
  againstBetter,
  structureStudy,
  type AgainstBetter,
  type MethodDistances,
  type StructureMethod,
  type StructureStudyOptions,
} from "./structure-study";
export { rankCategories, transformed } from "./transform";
