/** A small model that says regret from what is known beforehand, and its scores on unseen decisions (003-E29, X-C11). */
export { regretExamples, type RegretExamples } from "./features";
export { trainRegretHead, type RegretHead, type RegretHeadOptions } from "./regret-head";
export { accuracyWithin, regretPredictors, studyRegretHead, type RegretScore, type RegretStudyOptions } from "./study";
export { accuracyFigure, type CreditedAccuracy } from "./accuracy-figure";
