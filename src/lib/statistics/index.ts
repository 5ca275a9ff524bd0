/**
 * What the claims board needs to decide with numbers: moments, bootstrap intervals, permutation p-values, equivalence tests,
 * and a comparison with tolerances that treats NaN, shape and element type exactly. Serves every claim of level
 * `tolerance` or `statistical`.
 */
export { bootstrapInterval, type BootstrapOptions, type Interval } from "./bootstrap";
export { compare, isClose, type Difference, type Tolerance } from "./compare";
export { evidence, evidenceOfParts, pairedEvidence, type Evidence, type EvidenceOfParts } from "./evidence";
export * from "./metrics";
export { mean, quantile, requireSample, standardDeviation, variance } from "./moments";
export { permutationPValue, surrogatePValue, type Alternative, type PermutationOptions } from "./permutation";
export { closestSum, subsetSums, sumsWithinRounding, type SubsetSum } from "./subset-sums";
export { tost, type Equivalence } from "./tost";
