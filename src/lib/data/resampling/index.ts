/** Changing how often items are seen: negatives (000-S3, 000-C3), classes of one size, and synthetic rows (003-E19). */
export { balancedIndices, type ClassTarget } from "./balance";
export { classIndices } from "./class-indices";
export { oversampleNegatives, type OversampleBase, type OversampleOptions } from "./negatives";
export { smote, type SyntheticRow } from "./smote";
