/**
 * What the plan's own repository and its successor recorded of their runs (004-E2, 004-A4, 004-C8): readers of the logs, and
 * what follows from them when all steps are looked at, not only the first and the last.
 */
export {
  changeOverRun,
  clipCheck,
  validationSummary,
  valueGap,
  type ChangeOverRun,
  type ClipCheck,
  type ValidationSummary,
  type WeightClip,
} from "./facts";
export { readQuickRuns, type QuickRun, type RunState } from "./quick-runs";
export { readMetricHistory, readMetricTable } from "./read-runs";
export { readWeightClip } from "./run-settings";
export { endsOf, gatherSeries, seriesOf, type RecordedPoint, type RecordedRun, type RecordedSeries } from "./series";
export { trend, type TrendOptions } from "./trend";
export { recordedBaselinesFigure, recordedWeightedFigure, type NamedRun } from "./recorded-figure";
