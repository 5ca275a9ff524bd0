/**
 * Vectors of width 768 for texts (001-S6, 001-D3), made without a download, and their storage in chunks that NumPy reads
 * (001-S7, 001-E2, 001-T4, 001-N3, 001-C11).
 */
export { decodeChunk, encodeChunk, type ChunkFormat } from "./chunk-file";
export {
  EmbeddingChunkManager,
  type BuildReport,
  type ChunkFault,
  type ChunkOptions,
  type LoadedChunk,
} from "./chunk-manager";
export { parseChunkManifest, type ChunkEntry, type ChunkManifest } from "./chunk-manifest";
export { planChunks, type ChunkRange } from "./chunk-plan";
export { folderStorage, memoryStorage, type ChunkStorage } from "./chunk-storage";
export { codecSavingsFigure, type NamedSurvey } from "./codec-figure";
export { chunkFormats, formatLabel, storedSize, surveyCodec, type CodecSurvey, type StoredSize } from "./codec-survey";
export { codecs, type Codec, type CodecName } from "./codecs";
export { embedTexts, type EmbedOptions } from "./embed";
export { type FeatureWeights } from "./features";
export { gaussianVectors } from "./gaussian";
export { likeness } from "./likeness";
export { embeddingMatrix, type EmbeddingMatrix } from "./matrix";
export { neighboursKept, type NeighbourOptions } from "./neighbours-kept";
export { readNpz, writeNpz } from "./npz";
export { jsonBytesPerNumber, readRecordedStore, recordedItem, type RecordedStore } from "./recorded-store";
export { sparseMatrix } from "./sparse";
