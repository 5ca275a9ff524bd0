import type { ModelConfig } from "../config";

/**
 * The model that the roadmap diagnoses in July 2025: 286.9M parameters, 192.0M of them the embedding table.
 *
 * The text gives "100 to 300M", a width of 768, 8 emotions, 16 Bentham dimensions and regret. All else is our reading: an
 * XLM-R base encoder (768 wide, 12 layers), which 003 loads, is the one public model of that width and size, and each head
 * gets a projection of 001's form, width -> 2 width -> width.
 *
 * @see X-C1, 000-S15, 000-N4
 */
export const rh300m: ModelConfig = {
  text: { vocabulary: 250_002, length: 514 },
  encoder: { width: 768, layers: 12, heads: 12, feedForward: 3072, dropout: 0.1 },
  heads: {
    emotion: { projection: 1536, outputs: 8 },
    bentham: { projection: 1536, outputs: 16 },
    regret: { projection: 1536, outputs: 1 },
    surd: { projection: 1536, outputs: 4 },
  },
};
