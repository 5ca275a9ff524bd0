/**
 * How the model learns: gradients, optimizers and their rates, balancing of tasks, and one loop that can be stopped, broken
 * and resumed to the bit. Serves 001-S8 to 001-S15 and 003-S29 to 003-S34.
 */
export { adamW, decaysOf, type AdamWOptions, type Decays } from "./adamw";
export { clipByGlobalNorm, globalNorm, type Clipped } from "./clip";
export { Ema, emaDecay, initialShare, type EmaOptions, type EmaState, type EmaWarmup } from "./ema";
export { differentiate, disposeGradients, type Differentiated, type Gradients } from "./gradients";
export { llrd, llrdRate, type LlrdConvention, type LlrdOptions } from "./llrd";
export type { Optimizer, OptimizerState, RateOf } from "./optimizer";
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
} from "./controller";
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
