import type { ModelConfig } from "../config";

/**
 * A model that two cores train on real text in minutes: 28 emotions of GoEmotions, 1.5M parameters.
 *
 * @see X-C1
 */
export const small: ModelConfig = {
  text: { vocabulary: 8192, length: 32 },
  encoder: { width: 128, layers: 2, heads: 4, feedForward: 512, dropout: 0.1 },
  heads: { emotion: { outputs: 28 } },
};
