/** Whether a posterior can be trusted: calibration, coverage, contraction, recovery, two-sample tests, predictions (002-E1, 002-F4). */
export { binomialBand, shareInterval, type Band } from "./binomial";
export { c2st, type C2st, type C2stOptions } from "./c2st";
export { chiSquareTest, type ChiSquare } from "./chi-square";
export { calibrationError, calibrationErrors, coverage, coverageCurve, type Coverage } from "./coverage";
export { crps, gaussianCrps } from "./crps";
export { mmdSquared, wasserstein1 } from "./distances";
export { ksDistance, ksPValue, ksUniform } from "./kolmogorov";
export { predictiveCheck, type PredictiveCheck, type PredictiveOptions } from "./predictive";
export { contraction, contractions, recovery, zScores, type Recovery } from "./recovery";
export { rankTest, sbcRank, sbcRanks, type RankTest } from "./sbc";
export { runTrials, type Trial, type TrialOptions } from "./trial";
