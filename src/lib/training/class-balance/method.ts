import type { OversampleBase } from "../../data";

/** What may be done about a class that a corpus has too much of. Nothing set is plain cross-entropy on the corpus as it is. */
export interface BalanceMethod {
  /** As it is called in tables and figures. */
  readonly name: string;
  /** Focusing exponent γ of softmax focal loss (000-S2); default 0, cross-entropy. */
  readonly gamma?: number;
  /** Weight of the loss of classes below the fair share (000-C2); default 1. */
  readonly minorityMultiplier?: number;
  /** Weighs classes by their inverse frequency instead; default false. */
  readonly inverseFrequency?: boolean;
  /** Share of negatives that is added as copies (000-S3, 000-C3); default 0. */
  readonly oversample?: number;
  /** What `oversample` is a share of; default "negatives". */
  readonly oversampleBase?: OversampleBase;
  /** How the two rare classes are filled up: by copies, by SMOTE, or by vectors that a β-VAE decodes near them (000-S4). */
  readonly fill?: { readonly by: "copies" | "smote" } | { readonly by: "beta-vae"; readonly beta: number };
  /** Label smoothing ε, PyTorch's convention (001-S9); default 0. */
  readonly smoothing?: number;
  /** Share of the label that moves to sadness and fear where a text speaks of surroundings (000-S19); default 0. */
  readonly injection?: number;
}

/** The pair of remedies of 000-E1. */
export const paperPair: BalanceMethod = { name: "focal + 20% negatives", gamma: 2, oversample: 0.2 };

/** All remedies of the paper's first table: focal loss, class weights of 1.5, 20% more negatives, and β-VAE samples. */
export const allRemedies: BalanceMethod = {
  name: "all remedies",
  gamma: 2,
  minorityMultiplier: 1.5,
  oversample: 0.2,
  fill: { by: "beta-vae", beta: 1 },
};

/** What notebook 07 compares, plain cross-entropy first (000-E1, 000-E11, 000-C2, 000-C3, 000-S19, 001-E4). */
export const balanceMethods: readonly BalanceMethod[] = [
  { name: "cross-entropy" },
  { name: "focal γ 2", gamma: 2 },
  { name: "weights × 1.5", minorityMultiplier: 1.5 },
  { name: "weights × 3", minorityMultiplier: 3 },
  { name: "inverse frequency", inverseFrequency: true },
  { name: "20% negatives", oversample: 0.2 },
  { name: "30% negatives", oversample: 0.3 },
  { name: "20% of all, negatives", oversample: 0.2, oversampleBase: "all" },
  { name: "label smoothing .1", smoothing: 0.1 },
  { name: "label injection", injection: 0.5 },
  { name: "copies", fill: { by: "copies" } },
  { name: "SMOTE", fill: { by: "smote" } },
  { name: "β-VAE, β 1", fill: { by: "beta-vae", beta: 1 } },
  paperPair,
  allRemedies,
];
