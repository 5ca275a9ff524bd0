/**
 * What a choice is regretted for: thresholds fixed and dynamic, relative regret, counterfactual regret on a structural model,
 * and its posterior (003-S18, 003-S19, 000-S5, 000-S6, 000-S7).
 */
export { topAlternatives, type Alternative } from "./alternatives";
export { analyzeRegret, type RegretAnalysis, type RegretInput, type RegretSettings } from "./analyze";
export * from "./counterfactual";
export * from "./detection";
export * from "./head";
export { leastSquares, type LinearPredictor } from "./least-squares";
export { originalFloor, originalThreshold, stakeholderPenalty, type Stakeholders } from "./original";
export * from "./posterior";
export { differencesTo, regretConventions, regretOf, type RegretConvention } from "./regret-of";
export { relativeRegret, relativeRegretOfBatch, sameOrder, type Choice } from "./relative";
export { readRecordedRegret, recordedRegretRates, type RecordedRates, type RecordedRegret } from "./recorded";
export { correctedRule, fixedRule, isVacuous, printedRule, type RegretCase, type RegretRule } from "./rules";
