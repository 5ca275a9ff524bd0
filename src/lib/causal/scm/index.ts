/**
 * Structural causal models: equations over a graph, samples and interventions, and what would have been, given what was
 * seen (003-S22, 000-S1). Noise comes from streams named after nodes, so that worlds differ only where they are set.
 */
export { requireAssignment, requireIntervention } from "./checks";
export {
  discreteScm,
  type ConditionalTable,
  type DiscreteMechanism,
  type DiscreteScm,
  type ResponseFunction,
} from "./discrete";
export { drawExogenous, sample, solve, type CaseAssignment, type Exogenous } from "./exogenous";
export { intervene } from "./intervene";
export { linearScm, type LinearMechanism, type LinearScm, type LinearScmOptions } from "./linear";
export type { NoiseSource } from "./noise";
export { nonLinearScm, type NonLinearScm, type NonLinearScmOptions, type StructuralFunction } from "./non-linear";
export { randomDag, type RandomDagOptions } from "./random-dag";
export type { Assignment, Counterfactual, CounterfactualQuestion, Mechanism, Scm, ScmKind } from "./scm";
