/**
 * How the model learns: gradients, optimizers and their rates, balancing of tasks, and one loop that can be stopped, broken
 * and resumed to the bit. Serves 001-S8 to 001-S15 and 003-S29 to 003-S34.
 */
export { adamW, decaysOf, type AdamWOptions, type Decays } from "./optimizers/adamw";
export * from "./class-balance";
export {
  combine,
  gradNormStep,
  innerProducts,
  inverseNormWeights,
  pcGrad,
  projectionCoefficients,
  roundRobin,
  taskGradientNorms,
  type GradNormInput,
  type GradNormOptions,
  type GradNormStep,
} from "./gradient-balancing";
export { clipByGlobalNorm, globalNorm, type Clipped } from "./optimizers/clip";
export { Ema, emaDecay, initialShare, type EmaOptions, type EmaWarmup } from "./optimizers/ema";
export { differentiate, disposeGradients, type Differentiated, type Gradients } from "./gradients";
export * from "./linear";
export { llrd, llrdRate, type LlrdConvention, type LlrdOptions } from "./rates/llrd";
export { moduleRates, printedMultipliers, type ModuleMultipliers } from "./rates/module-multipliers";
export type { Optimizer, OptimizerState, RateOf } from "./optimizers/optimizer";
export {
  charitableNames,
  printedBackboneNames,
  printedLlrd,
  type PrintedGroup,
  type PrintedGroups,
} from "./rates/printed-llrd";
export { memoryCheckpoints } from "./checkpoints/memory";
export { restoreSnapshot, takeSnapshot, type LiveState, type SavedTensor, type Snapshot } from "./checkpoints/snapshot";
export {
  CheckpointError,
  type CheckpointStore,
  type FoundCheckpoint,
  type SkippedCheckpoint,
} from "./checkpoints/store";
export {
  controlRate,
  controllerStart,
  type ControllerDecision,
  type ControllerOptions,
  type ControllerState,
  type RateAction,
} from "./controller/controller";
export type {
  CheckpointEvent,
  EpochEvent,
  FaultEvent,
  RateEvent,
  RecoveredEvent,
  ResumedEvent,
  StepEvent,
  StoppedEvent,
  TrainingEvent,
  ValidationEvent,
} from "./loop/events";
export { runToEnd, type TrainingHistory } from "./loop/history";
export type {
  BatchLoss,
  CheckpointPlan,
  DifferentiateBatch,
  Stateful,
  TrainingPlan,
  ValidationPlan,
} from "./loop/plan";
export type { Batch, Position } from "./loop/position";
export { train } from "./loop/train";
export { faultKind, NotFiniteError, OutOfMemoryError, type FaultKind } from "./recovery/fault";
export type { InjectedFault } from "./recovery/injection";
export type { RecoveryOptions } from "./recovery/policy";
export { accumulated, accumulationEpoch, microBatchSizes, type AccumulationEpoch } from "./batches/accumulation";
export { folderCheckpoints, type FolderOptions } from "./checkpoints/folder";
export { weightsOnly } from "./checkpoints/weights-only";
export {
  adjustBatch,
  dynamicBatch,
  hasSettled,
  printedBatchRule,
  restingBatchRule,
  simulateBatches,
  type BatchReading,
  type DynamicBatch,
  type DynamicBatchOptions,
} from "./batches/dynamic-batch";
export { castTo, underflow, type Underflow } from "./float16/cast";
export { bfloat16, float16, type NarrowFormat } from "./float16/format";
export { roundTo } from "./float16/round";
export { lossScaled, lossScaler, type LossScaler, type LossScalerOptions } from "./float16/scaler";
export {
  checkpointingFigure,
  checkpointingStudy,
  type CheckpointingOptions,
  type CheckpointingTrial,
} from "./memory/checkpointing-study";
export { checkpointed, type ModuleInput } from "./memory/gradient-checkpointing";
export { gradientMemory, type GradientMemory } from "./memory/gradient-memory";
export {
  asWritten,
  constant,
  cosine,
  cosineWarmRestarts,
  scheduled,
  warmUp,
  type CosineOptions,
  type Schedule,
  type WarmRestartOptions,
} from "./schedules";
export * from "./multitask";
export * from "./search";
export { sgd, type SgdOptions } from "./optimizers/sgd";
export * from "./ablation";
export * from "./feedback";
export * from "./graph-network";
export * from "./history";
export * from "./incremental";
export { layerRateFigure, type LayerRate } from "./rates/layer-rate-figure";
export { layerRates } from "./rates/layer-rates";
export {
  controllerActions,
  controllerScore,
  curveEvents,
  isSharp,
  validationCurve,
  type ControllerScore,
  type ControllerScoreOptions,
  type CurveEvent,
  type CurveOptions,
  type ValidationCurve,
} from "./controller/controller-curves";
export { controllerFigure, controllerNoiseFigure } from "./controller/controller-figure";
export { batchFigure, settlingFigure, type Settling } from "./batches/dynamic-batch-figure";
export { faultOutcome, type FaultOutcome } from "./recovery/outcome";
export { printedRecovery, type PrintedOptions, type PrintedRun } from "./recovery/printed";
export { recoveryFigure } from "./recovery/recovery-figure";
export {
  readBatchRecord,
  readMemoryLog,
  recordedMemoryFigure,
  type BatchRecord,
  type MemoryReading,
} from "./memory/recorded-memory";
export { moduleRateFigure, moduleRatesOverEpochs, restarts, type ModuleRate } from "./schedules/schedule-figure";
export * from "./tasks";
export * from "./text";
export * from "./tracking";
