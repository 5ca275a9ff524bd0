import type { ModelConfig } from "../config";

/**
 * What 001 gives dimensions for: 68.7M of the stated 730M parameters.
 *
 * 8 layers, 14 heads and a width of 896 are printed. Feed-forward 2048 is PyTorch's default, four projections
 * 896 -> 1792 -> 896 are the only ones of "3.2M" each; both together make the printed 68M to the unit (67,986,944). The
 * projection of 768-wide embeddings to 896 (689,024) is needed and not mentioned. Outputs: 7 emotions and neutral, 10 Bentham
 * variables, a regret with its spread, and synergy, unique, redundancy and leak.
 *
 * @see X-C1, 001-S1, 001-S2, 001-C2, 001-C3
 */
export const rh730m: ModelConfig = {
  encoder: { width: 896, layers: 8, heads: 14, feedForward: 2048, inputWidth: 768, dropout: 0.1 },
  heads: {
    emotion: { projection: 1792, outputs: 8 },
    bentham: { projection: 1792, outputs: 10 },
    regret: { projection: 1792, outputs: 2 },
    surd: { projection: 1792, outputs: 4 },
  },
};
