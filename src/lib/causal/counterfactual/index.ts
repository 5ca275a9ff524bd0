/**
 * Counterfactuals: what would have been, given what was seen, and the quantities built on it - necessity, sufficiency, the
 * effect on the treated, direct and indirect effects (003-S22, 000-S1).
 */
export { abductLinear, type LinearAbduction } from "./abduct-linear";
export {
  causationBounds,
  monotoneCausation,
  type Bounds,
  type CausationBounds,
  type CausationEvidence,
  type MonotoneCausation,
} from "./bounds";
export {
  probabilityOfNecessity,
  probabilityOfNecessityAndSufficiency,
  probabilityOfSufficiency,
  type CausationQuestion,
} from "./causation";
export type { Contrast } from "./contrast";
export { counterfactual } from "./counterfactual";
export type { DiscreteCounterfactual } from "./discrete";
export { enumerateCases, type EnumeratedCases } from "./enumerate";
export type { LinearCounterfactual } from "./linear";
export { controlledDirectEffect, mediation, type Mediation, type MediationQuestion } from "./mediation";
export { abductNoise } from "./non-linear";
export { effectOnTreated } from "./treated";
