/**
 * How much variables tell about each other, and whether they tell it alone, in common, or only together: mutual information
 * and transfer entropy by nearest neighbours (KSG) or from frequencies, partial information decomposition (PID) and its
 * causal successor SURD, with the gates and systems on which the answers are known. Serves 003-S20, 003-S21, 003-E10,
 * 003-E11, 003-T9, 003-F9, 003-F10, 003-C3, 003-C9 and X-C13, and transfer entropy for 003-S22.
 */
export {
  discreteConditionalInformation,
  discreteMutualInformation,
  discreteTransferEntropy,
  type DiscreteEstimate,
  type DiscreteOptions,
  type DiscreteTransferOptions,
} from "./discrete";
export * from "./edge-strength";
export { entropy, pmfInformation } from "./entropy";
export { gates, type Gate, type GateName } from "./gates";
export {
  correlatedGaussians,
  gaussianInformation,
  gaussianMutualInformation,
  gaussianTransferEntropy,
  type GaussianDraw,
} from "./gaussian";
export { pmfOfSamples, requirePmf, type JointPmf } from "./joint-pmf";
export * from "./ksg";
export * from "./pid";
export * from "./surd";
export * from "./systems";
