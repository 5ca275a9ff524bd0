/** The run of 50 epochs that the original recorded, and why its numbers look as they do. */
export { broadcastAccuracy, constantAccuracy } from "./broadcast";
export { blindBenthamAccuracy, explainHistory, surdTarget, type Explained } from "./explain";
export { doubleSoftmaxFloor, sumFloor, type SumFloor } from "./floors";
export { readGroupRates, type GroupRates } from "./group-rates";
export { historyFigure } from "./history-figure";
export { epochsNotValidated, parseHistory, seriesOf, type RecordedEpoch } from "./record";
export { thresholdStages, type ThresholdStage } from "./stages";
export { readTargets, type RecordedTarget } from "./targets";
