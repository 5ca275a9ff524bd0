/**
 * Weighted multi-token prediction: a small GPT that predicts several tokens ahead, and a loss in which not all tokens count
 * alike. Tokenizers and batches, the model, its weighted loss, the scorers that weigh tokens (Rho-1's excess loss, a critic's
 * deltas, and the originals' variants with their faults), recipes that choose between them, metrics, the tasks on which the
 * important tokens are known, and the experiment of two by two arms. Serves 004-S1 to 004-S13, 004-E1 to 004-E10, 004-A1 to
 * 004-A5, 004-T1 to 004-T4, 004-F1 to 004-F4, 004-N1, 004-N2, 004-C1 to 004-C12 and 004-D1 to 004-D3.
 */
export * from "./batches";
export * from "./checks";
export * from "./critic";
export * from "./experiment";
export * from "./figures";
export * from "./importance";
export * from "./loss";
export * from "./metrics";
export * from "./model";
export * from "./pitfalls";
export * from "./recipes";
export * from "./recorded";
export * from "./registry";
export * from "./scorers";
export * from "./tasks";
export * from "./tokens";
export * from "./training";
