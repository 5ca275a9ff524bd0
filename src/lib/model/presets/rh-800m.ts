import type { ModelConfig } from "../config";

/**
 * What 003 gives dimensions for: 42.1M of the stated 800M parameters.
 *
 * 6 layers, 16 heads and a width of 896 are printed; feed-forward 2048 is PyTorch's default. The heads have no dimensions, so
 * they are output layers: 7 emotions and three Korean ones (jeong, han, chemyeon), 10 Bentham variables, a regret with its spread, and
 * synergy, unique, redundancy and leak.
 *
 * @see X-C1, 003-S4, 003-S5, 003-C1
 */
export const rh800m: ModelConfig = {
  encoder: { width: 896, layers: 6, heads: 16, feedForward: 2048, inputWidth: 768, dropout: 0.1 },
  heads: { emotion: { outputs: 10 }, bentham: { outputs: 10 }, regret: { outputs: 2 }, surd: { outputs: 4 } },
};
