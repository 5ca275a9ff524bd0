import type { ModelConfig } from "../config";

/**
 * A model for tests and demonstrations, with all four heads and their projections: trained in seconds.
 *
 * @see X-C1
 */
export const tiny: ModelConfig = {
  text: { vocabulary: 256, length: 16 },
  encoder: { width: 16, layers: 2, heads: 2, feedForward: 32, dropout: 0.1 },
  heads: {
    emotion: { projection: 32, outputs: 8 },
    bentham: { projection: 32, outputs: 10 },
    regret: { projection: 32, outputs: 2 },
    surd: { projection: 32, outputs: 4 },
  },
};
