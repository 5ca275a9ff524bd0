/** Layers of the models: each a factory of a path and a configuration that gives a `Module`. Serves 001-S2, 003-S4, 001-E18. */
export { dense, type DenseConfig } from "./dense";
export { dropped } from "./dropped";
export { embedding, type EmbeddingConfig } from "./embedding";
export { encoderBlock, type EncoderBlockConfig, type NormPlace } from "./encoder-block";
export { feedForward, type Activation, type FeedForwardConfig } from "./feed-forward";
export { layerNorm, type LayerNormConfig } from "./layer-norm";
export { selfAttention, type SelfAttentionConfig } from "./self-attention";
export type { Sequence } from "./sequence";
