/**
 * The Red Heart model as shapes, as tensors and as a forward pass: presets of the three texts counted without allocating
 * anything, and small ones that are really trained. Serves 001-S1, 001-S2, 003-S4, 003-S5, 000-S16 and X-C1.
 */
export { backbone } from "./backbone";
export {
  betaVae,
  decodeNearby,
  drawCode,
  informationPerDimension,
  type AutoencoderPass,
  type BetaVae,
  type BetaVaeConfig,
  type LatentNormal,
  type NearbyOptions,
} from "./beta-vae";
export {
  parseEncoderConfig,
  parseModelConfig,
  type EncoderConfig,
  type HeadConfig,
  type ModelConfig,
  type TextConfig,
} from "./config";
export { crossAttention, crossAttentionBlock, type CrossAttentionConfig, type CrossInput } from "./cross-attention";
export {
  authoredCases,
  contradicts,
  emotionValence,
  situationWeights,
  type AuthoredCase,
  type EmotionName,
  type HeadPair,
  type HeadWeights,
  type Situation,
} from "./head-checks";
export { benthamDimensions, emotionProbabilities, regretEstimate, surdParts, type RegretEstimate } from "./heads";
export * from "./layers";
export * from "./ledger";
export * from "./lora";
export * from "./memory";
export { MemoryBank, type MemoryBankOptions, type MemoryBankState, type ReadOptions } from "./memory-bank";
export { headTimes, type HeadTimesOptions } from "./head-times";
export { memoryReader, type MemoryReaderConfig, type MemoryReaderInput } from "./memory-reader";
export * from "./moe";
export type { Mode, Module } from "./module";
export {
  countParameters,
  isUnder,
  joinBlueprints,
  moduleOf,
  sizeOf,
  type Blueprint,
  type Initial,
  type Parameter,
} from "./parameter";
export * from "./presets";
export { redHeartModel, type HeadScores, type ModelInput } from "./red-heart-model";
export { textEmbedding } from "./text-embedding";
export { allocate, disposeWeights, weight, type Weights } from "./weights";
