/** What the utility-risk dueling loss does: its two halves, training under it and around it, and experts beside it (000-S20, 000-E10, 000-F6, 000-T4). */
export { huberHalf, lossCurves, squaredHalf, type LossPoint } from "./curves";
export {
  expertArms,
  expertsStudy,
  type ExpertCost,
  type ExpertsStudy,
  type ExpertsStudyOptions,
} from "./experts-study";
export { fallTable, type FallRow } from "./fall-table";
export { RiskLanes, type Forecast, type LaneData, type LaneGroup, type LanePlan } from "./lanes";
export { dueling, squaredErrorAndCrossEntropy, squaredErrors, utilityAlone, type Objective } from "./objectives";
export { riskTable, scalesOf, type RiskScales, type RiskTable, type TableItem } from "./risk-table";
export {
  atTheirBest,
  duelingStudy,
  fallAgainst,
  type DuelingErrors,
  type DuelingPoint,
  type DuelingStudyOptions,
} from "./study";
export { lossFigure } from "./loss-figure";
export { duelingCurves, fallsFigure, objectiveFalls, type ObjectiveFall } from "./study-figure";
