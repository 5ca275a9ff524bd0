/**
 * The known pitfalls of the original (METHODS 6), each as a failing number beside its repair. Serves 004-C4, 004-C5, 004-C9 and
 * 004-A4.
 */
export { absoluteExcess } from "./absolute-excess";
export { cancelledScale, type CancelledScaleOptions } from "./cancelled-scale";
export { clipThenRescale, type ClipThenRescaleOptions } from "./clip-then-rescale";
export { fartherHead } from "./farther-head";
export { gradientThroughWeights } from "./gradient-through-weights";
export { maskedInQuantile } from "./masked-quantile";
export { perplexityOfScaledLoss } from "./scaled-perplexity";
export { referenceShiftedTwice } from "./shifted-twice";
export type { SideBySide } from "./side-by-side";
export { workedExample, type WorkedExample } from "./worked-example";
