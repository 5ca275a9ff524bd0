/**
 * Vectors of width 768 for texts (001-S6, 001-D3), made without a download, and their storage in chunks.
 */
export { embedTexts, type EmbedOptions } from "./embed";
export { type FeatureWeights } from "./features";
