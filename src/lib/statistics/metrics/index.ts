/**
 * Scores of predictions and how sure they are (003-S35): of classes, of several labels an item, of probabilities, of numbers,
 * with intervals over items and paired differences over runs.
 */
export { accuracy } from "./accuracy";
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
export { pairedDifference, studentInterval, type PairedDifference, type PairedOptions } from "./paired-difference";
