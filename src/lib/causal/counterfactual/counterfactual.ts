import type { Counterfactual, CounterfactualQuestion, DiscreteScm, LinearScm, NonLinearScm } from "../scm";
import { discreteCounterfactual, type DiscreteCounterfactual } from "./discrete";
import { linearCounterfactual, type LinearCounterfactual } from "./linear";
import { nonLinearCounterfactual } from "./non-linear";

/**
 * What would have been, had some nodes been set, given what was seen: abduction (what the evidence says of the exogenous
 * variables), action (the intervention), prediction (the same case in the other world).
 *
 * Exact for linear-Gaussian models with evidence on some or all nodes, for discrete models with evidence on any, and for models of
 * additive noise with evidence on all nodes.
 *
 * @throws RangeError for an unknown node, an intervention that sets nothing, and evidence that the model cannot produce
 * @see 003-S22, 000-S1; Pearl, Causality, 2nd ed. 2009, theorem 7.1.7
 */
export function counterfactual(scm: LinearScm, question: CounterfactualQuestion): LinearCounterfactual;
export function counterfactual(scm: DiscreteScm, question: CounterfactualQuestion): DiscreteCounterfactual;
export function counterfactual(
  scm: LinearScm | DiscreteScm | NonLinearScm,
  question: CounterfactualQuestion,
): Counterfactual;
export function counterfactual(
  scm: LinearScm | DiscreteScm | NonLinearScm,
  question: CounterfactualQuestion,
): Counterfactual {
  switch (scm.kind) {
    case "linear":
      return linearCounterfactual(scm, question);
    case "discrete":
      return discreteCounterfactual(scm, question);
    case "non-linear":
      return nonLinearCounterfactual(scm, question);
  }
}
