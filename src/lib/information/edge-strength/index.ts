/** How strong causal links between series are, by transfer entropy, also given mediators (003-S22, 003-E13). */
export { conditionalTransferEntropy, type ConditionalTransferOptions } from "./conditional-transfer-entropy";
export { linearSeries, type LinearLink, type LinearSeriesOptions } from "./linear-series";
export {
  transferStrengths,
  type TransferLink,
  type TransferStrength,
  type TransferStrengthOptions,
} from "./transfer-strengths";
export { orderedUnits, type OrderedUnits } from "./ordered-units";
export { strengthFigure } from "./strength-figure";
export { linearTransferEntropy, strengthStudy, type StrengthRun, type StrengthStudyOptions } from "./strength-study";
