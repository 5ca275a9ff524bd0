/** How often rules find regret where there is some, and where there is none: decisions with known truth (000-E2, A1, A6, F4). */
export { choiceShares, type ChoiceShares } from "./choice-shares";
export { casesOf, detectionRates, type CaseOptions, type DetectionRates, type JudgedCase } from "./rates";
export { aucByRule, aucOf, rocOf, type RocPoint } from "./roc";
export { choosers, simulateDecisions, type Chooser, type ChoiceWorld, type SimulatedDecision } from "./simulate";
export { detectionSurface, ruleFamilies, type RuleFamily, type SurfaceCell } from "./surface";
export { detectionFigure } from "./detection-figure";
export { rocFigure } from "./roc-figure";
export { surfaceFigure } from "./surface-figure";
export {
  compareWorlds,
  gainOverFixed,
  ruleInterval,
  studyDetection,
  type DetectionStudyOptions,
  type RuleMeasure,
  type RuleScore,
} from "./study";
