/** Labels, losses of pairs of position and head, and their weighted reduction to a batch's loss. Serves 004-S9, 004-E8 and 004-C4. */
export { constantOf } from "./constant";
export { defaultIgnoreIndex, mtpLabels, type LabelOptions } from "./labels";
export { mtpCrossEntropy, reduceLosses, type MtpOptions, type ReduceOptions } from "./mtp";
export { pairWeights, type LossWeights } from "./pair-weights";
export { mtpReductions, type MtpReduction } from "./reduce";
export { perToken } from "./per-token";
export { tokenLosses } from "./token-losses";
