/**
 * Scores of predictions and how sure they are (003-S35): of classes, of several labels an item, of probabilities, of numbers,
 * with intervals over items and paired differences over runs. Tables are row-major, [N, C].
 */
export { accuracy } from "./accuracy";
export { cohenKappa, matthewsCorrelation, type KappaWeights } from "./agreement";
export {
  expectedCalibrationError,
  reliabilityBins,
  type Binning,
  type CalibrationOptions,
  type ReliabilityBin,
} from "./calibration";
export {
  averageScores,
  classScores,
  macroF1,
  scoresOf,
  type AbsentClass,
  type AveragedScores,
  type ClassCounts,
  type Scores,
} from "./class-scores";
export { confusionMatrix, type ConfusionMatrix } from "./confusion";
export { labelsAbove, multiLabelScores, type MultiLabelScores } from "./multi-label";
export {
  pairedDifference,
  relativeFall,
  studentInterval,
  type PairedDifference,
  type PairedOptions,
} from "./paired-difference";
export {
  binaryNegativeLogLikelihood,
  brierScore,
  multiclassBrierScore,
  negativeLogLikelihood,
  topLabels,
  type TopLabels,
} from "./probabilities";
export { averagePrecision, labelRankingPrecision, operatingPoints, rocAuc, type OperatingPoint } from "./ranking";
export {
  meanAbsoluteError,
  meanSquaredError,
  midRanks,
  pearson,
  rootMeanSquaredError,
  rSquared,
  spearman,
} from "./regression";
export { meanOfDefined, perClass } from "./table";
export { bestThreshold, bestThresholds, type ChosenThreshold } from "./thresholds";
export { withInterval, type ColumnsOf, type MetricInterval, type MetricIntervalOptions } from "./with-interval";
