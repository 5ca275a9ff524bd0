/** Windows of a text for evaluation, and the batches that a model learns from, the same in every process. Serves 004-S13 and 004-E10. */
export { batches, type BatchesOptions, type TokenBatch, type TokenBatches } from "./batches";
export { windowTensors, type WindowTensors } from "./tensors";
export { windows, type WindowOptions, type Windows } from "./windows";
