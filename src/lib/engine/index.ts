/**
 * What computes tensors: TensorFlow's library, WebAssembly or plain JavaScript behind one tfjs, chosen by `startEngine` and
 * described by `engine`, deterministic unless told otherwise (X-C7, X-C17, 001-E1). The room also closes the traps of tfjs:
 * seeds of 0, dropout that repeats its mask, unseeded shuffling, values read inside a tidy, a gradient that breaks there.
 */
export { shuffledBatches, type BatchOptions } from "./batches";
export { tensorDifference, tensorsClose, type TensorTolerance } from "./close";
export { dropout } from "./dropout";
export { engineNames, type EngineInfo, type EngineName } from "./info";
export { seededInitializer, type Initializer, type InitializerName } from "./initializers";
export { logSigmoid } from "./log-sigmoid";
export { glorotTensor, normalTensor, uniformTensor, type NormalOptions } from "./random-tensors";
export { evaluate, read, readScalar, type ExpectedShape } from "./read";
export { toTfSeed } from "./seeds";
export { trainTwice, type Repeatability } from "./repeatability";
export { engine, startEngine, type EngineOptions } from "./start";
