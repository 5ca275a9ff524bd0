/** What a model costs: bytes while it is trained, and operations of a step. Serves 001-C6, 003-A5 and 001-C12. */
export {
  blockActivations,
  encoderActivations,
  type BlockActivations,
  type Checkpointing,
  type Workload,
} from "./activations";
export { forwardFlops, trainingFlops, type Flops, type FlopsWorkload } from "./flops";
export { keptBytes } from "./kept-bytes";
export { memoryBars, type MemoryBar } from "./memory-figure";
export {
  trainingState,
  type OptimizerKind,
  type TrainingPrecision,
  type TrainingSetup,
  type TrainingState,
} from "./training-state";
