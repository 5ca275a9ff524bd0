/** Linear models on sparse rows: the floor under every neural result on text. */
export { lbfgs, type LbfgsOptions, type Minimum, type Objective } from "./lbfgs";
export { fitOneVsRest, fitSoftmax, predictProbabilities, type LinearModel, type LogisticOptions } from "./logistic";
export { floorFeatures, textFloor, type TextFloor, type TextFloorOptions } from "./text-floor";
