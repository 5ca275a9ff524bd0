/** Small real tasks on which training techniques are compared, paired over seeds. Serves 003-E21, 003-E24 and 001-E10. */
export { accumulationGap, printedBufferGap } from "./accumulation-study";
export { endsInOrder, faultStudy, type FaultPart, type FaultRun, type FaultStudyOptions } from "./fault-study";
export {
  fourHeads,
  lossOn,
  probabilityLoss,
  taskLoss,
  taskTensors,
  type FourHeads,
  type FourHeadsOptions,
  type TaskTensors,
} from "./four-heads";
export {
  precisions,
  precisionStudy,
  type Precision,
  type PrecisionStudyOptions,
  type PrecisionTrial,
} from "./precision-study";
export { ratePairs, rateStudy, type RatePair, type RateStudyOptions, type RateTrial } from "./rate-study";
export { interruptions, resumeStudy, type ResumedRun, type ResumeStudyOptions } from "./resume-study";
export { precisionFigure, rateStudyFigure } from "./study-figures";
export { taskFloor } from "./task-floor";
export {
  goEmotionsTasks,
  syntheticTasks,
  taskColumns,
  taskLabelNames,
  taskLabels,
  taskNames,
  type TaskName,
  type TaskSet,
} from "./task-set";
export { taskSets, taskSplits, type TaskSets, type TaskSetSizes } from "./task-splits";
export { trainTasks, type TaskResult, type TaskSplits, type TaskTraining } from "./train-tasks";
export { underflowStudy, type ScaledUnderflow } from "./underflow-study";
