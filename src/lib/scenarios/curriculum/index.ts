/** Showing bad outcomes more often, and what that does to over-prediction of utility (000-S17, 000-E9). */
export { riskCurriculum, type CurriculumOptions } from "./oversample";
export { drawItems, featureCount, riskWorld, type RiskItem, type RiskWorld } from "./risk-world";
export {
  biasTakenOff,
  curriculumArms,
  curriculumStudy,
  type CurriculumArm,
  type CurriculumStudyOptions,
  type CurriculumTrial,
} from "./study";
export { biasFigure, biasSummary, type BiasSummary } from "./bias-figure";
