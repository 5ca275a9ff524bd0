/**
 * Searches for a learning rate, generic over a trial `(rate, stream) => loss curve`: a sweep in two stages (001-S8), the sweet
 * spot of 50 points (003-S33), the range test, rate and threshold together (000-S13); how fast runs converge under a stated
 * rule; and whether a sweep's curve is more than noise. Serves notebook 06.
 */
export { recordedConvergenceRate, stepsSaved, stepsTo } from "./convergence";
export { indexOfNearest, indexOfSmallest, logGrid, rateFactor, type RateRange } from "./grid";
export {
  hierarchicalSweep,
  printedSweepRange,
  regionAround,
  type HierarchicalSweep,
  type HierarchicalSweepOptions,
} from "./hierarchical-sweep";
export { landscapeFigure } from "./figures/landscape-figure";
export { applyLanes, vectorBlueprint, type VectorModel } from "./study/lane-model";
export { optimumOverSeeds, type OptimumOverSeeds } from "./optimum";
export { picksFigure } from "./figures/picks-figure";
export { isPrintedOptimum, printedContrasts, type PrintedContrast } from "./study/printed-points";
export { printedPointsFigure } from "./figures/printed-points-figure";
export { rangeFigure } from "./figures/range-figure";
export { rangeTest, steepestRate, valleyRate, type RangeTest, type RangeTestOptions, type Skipped } from "./range-test";
export {
  sweepRateAndThreshold,
  type RateAndThreshold,
  type RateThresholdOptions,
  type RateThresholdSweep,
  type ThresholdLosses,
  type ThresholdTrials,
} from "./study/rate-threshold";
export { rateThresholdFigure } from "./figures/rate-threshold-figure";
export {
  sweepThresholdOnText,
  sweptThresholds,
  thresholdSummary,
  type TextThresholdSweep,
  type ThresholdSummary,
} from "./study/rate-threshold-text";
export { recordedSweepFigure, sweepNoiseFigure, type SweepPanel } from "./figures/recorded-figure";
export {
  nearRepeats,
  parseRecordedSweep,
  sweepNoise,
  type NearRepeats,
  type RecordedPoint,
  type SweepNoise,
} from "./study/recorded-sweep";
export { firstActions, rateRegimes, regimeOf, type FirstAction, type RateRegime } from "./regime";
export {
  freshAt,
  printedDefault,
  printedFineGrid,
  printedOptimum,
  printedSweepPoints,
  searchNames,
  searchStudy,
  type SearchName,
  type SearchOutcome,
  type SearchStudyOptions,
} from "./study/search-study";
export {
  bestByStep,
  excessOf,
  gainOverDefault,
  mostly,
  perSeed,
  relativeExcess,
  shareWithin,
  stepsSavedByPick,
  type BestByStep,
} from "./study/search-summary";
export { secondCall, type SecondCall } from "./study/second-call";
export { recordedBudget, repeatedLosses } from "./study/small-budget";
export { differences, valleyIndex } from "./slope";
export { printedSweetSpotRange, sweetSpot, sweetSpotOf, type SweetSpot, type SweetSpotOptions } from "./sweet-spot";
export { sweetSpotAsWritten, type PrintedDetector } from "./sweet-spot-as-written";
export {
  drawTextTask,
  frequencyLoss,
  goEmotionsSearch,
  koteSearch,
  type SearchCorpus,
  type TextTask,
  type TextTaskOptions,
} from "./study/text-task";
export { tryRates, type LossCurve, type SideBySide, type Trial, type TriedRate } from "./trial";
export {
  vectorTask,
  type LiveModel,
  type TrainedRates,
  type VectorItems,
  type VectorTask,
  type VectorTaskOptions,
} from "./study/vector-task";
