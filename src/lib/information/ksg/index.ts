/** Mutual information, conditional mutual information and transfer entropy by nearest neighbours (003-S21, 003-S22). */
export {
  compareEstimators,
  growsWithDependence,
  worstError,
  type ComparisonOptions,
  type EstimatorName,
  type KsgEstimate,
} from "./compare-estimators";
export { conditionalMutualInformation, type ConditionalOptions } from "./conditional";
export { toBits, type EstimateOptions, type InformationEstimate } from "./estimate";
export { ksgIndependenceTest, type KsgTestOptions } from "./independence-test";
export { type InformationInterval, type IntervalOptions } from "./interval";
export { ksgAgainstTruth, ksgErrorOverSamples } from "./ksg-figure";
export { ksg1, ksg2, ksgAsPrinted } from "./mutual-information";
export {
  transferEntropy,
  transitions,
  type TransferEntropyOptions,
  type TransferLags,
  type Transitions,
} from "./transfer-entropy";
export { type Preparation, type Variable } from "./variables";
