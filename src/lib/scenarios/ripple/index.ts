/**
 * After-effects (여파): what a choice changes at second and third hand along a causal graph, expected or simulated, what it is
 * worth by order, and how well that is foreseen when the graph is learned or wrong (000-S1, 000-E3, 000-F1, 000-A3, 000-A7,
 * 000-D3).
 */
export { cascade, type Cascade, type CascadeOptions } from "./cascade";
export { closedFormGap, closedFormOrders, largestGap, standardScores } from "./closed-form";
export {
  effectWithoutPath,
  expectedEffectsByOrder,
  fades,
  meanSizeByOrder,
  type ExpectedEffectsByOrder,
} from "./effects";
export { feedbackGraph, spectralRadius, type FeedbackGraphOptions } from "./feedback-graph";
export { fitWeights } from "./fit-weights";
export { indirectError, type IndirectError } from "./indirect-error";
export {
  indirectUtility,
  knownSystem,
  modelOf,
  responses,
  type IndirectUtility,
  type KnownSystem,
  type KnownSystemOptions,
  type ResponseName,
} from "./known-system";
export {
  discovering,
  greedySearch,
  knowingGraph,
  knowingNothing,
  knowingOrder,
  learnedStudy,
  type GraphLearner,
  type LearnedStudyOptions,
  type LearnedTrial,
} from "./learned-study";
export {
  rippleFaults,
  misspecifiedStudy,
  type Fault,
  type MisspecifiedStudyOptions,
  type MisspecifiedTrial,
} from "./misspecified-study";
export { originalRipple, type OriginalRipple } from "./original";
export type { ChanceOptions } from "./simulate";
export { structuralCascade, type StructuralCascadeOptions } from "./structural-cascade";
export { rippleUtility, utilityDraws, type OrderUtility, type RippleUtility } from "./utility";
export { faultFigure, learnedErrorFigure } from "./error-figure";
export { rippleCells, rippleHeatMap, type RippleCell } from "./heat-map-figure";
export {
  errorOf,
  errorSummary,
  learnedSummary,
  misspecifiedSummary,
  type ErrorKind,
  type ErrorSummary,
  type LearnedSummary,
} from "./summary";
export { recordedOutcomes, type RecordedOutcome } from "./recorded-outcomes";
