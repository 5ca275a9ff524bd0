/**
 * What a model is trained to make small, one loss a file: pure functions of tensors, computed from logits so that they stay
 * finite, with reduction "mean" (default), "sum" or "none". Serves 000-S2, 000-S4, 000-S20, 001-S9, 001-S10 and 003-S38.
 *
 * `focalLoss(logits, targets, { gamma, alpha })` and `multiLabelLoss(logits, targets, { positiveWeights })` take targets [..., C]
 * in [0, 1]; `softmaxFocalLoss(logits, labels, { gamma, classWeights })`, `crossEntropyLoss(logits, labels, { classWeights })`,
 * `labelSmoothingLoss(logits, labels, { smoothing, convention })` and `rDropLoss(first, second, labels, { alpha, convention })`
 * take logits [..., K] and labels [...].
 */
export { betaVaeLoss, gaussianKl, type BetaVaeOptions, type VaePass } from "./beta-vae";
export {
  classCounts,
  effectiveNumberWeights,
  inverseFrequencyWeights,
  minorityWeights,
  type EffectiveNumberOptions,
} from "./class-weights";
export { demographicParityLoss, type ParityOptions } from "./demographic-parity";
export { duelingLoss, riskProxy, type DuelingOptions, type UtilityAndRisk } from "./dueling";
export { focalLoss, type FocalOptions } from "./focal";
export { huberLoss, type HuberOptions } from "./huber";
export {
  crossEntropyLoss,
  labelSmoothingLoss,
  type CrossEntropyOptions,
  type LabelSmoothingOptions,
} from "./label-smoothing";
export { mixInputs, mixupCoefficient, mixupLoss, type MixedLabels } from "./mixup";
export { multiLabelLoss, type MultiLabelOptions } from "./multi-label";
export { passDivergence, rDropLoss, type DivergenceOptions, type RDropOptions } from "./r-drop";
export type { Reduced, Reducible, Reduction } from "./reduction";
export { smoothedEntropy, smoothedLabel, type SmoothedLabel, type SmoothingConvention } from "./smoothing";
export { softCrossEntropyLoss, type SoftCrossEntropyOptions } from "./soft-cross-entropy";
export { softmaxFocalLoss, type SoftmaxFocalOptions } from "./softmax-focal";
