import { requireNodes } from "../graph";
import { requireIntervention, type Counterfactual, type CounterfactualQuestion, type LinearScm } from "../scm";
import { abductLinear, dot, reducedForm, times } from "./abduct-linear";

/** What would have been in a linear-Gaussian model: a joint normal distribution of all nodes. */
export interface LinearCounterfactual extends Counterfactual {
  readonly covariance: (one: string, other: string) => number;
}

/** {@link counterfactual} of a linear-Gaussian model: exact, with evidence on all nodes or on some. */
export function linearCounterfactual(
  scm: LinearScm,
  { evidence, intervention }: CounterfactualQuestion,
): LinearCounterfactual {
  requireIntervention("intervention", scm, intervention);
  const { means, covariance } = abductLinear(scm, evidence);
  const { order, constants, loadings } = reducedForm(scm, intervention);
  const placeOf = (node: string): number => {
    requireNodes("node", scm.graph, [node]);
    return order.indexOf(node);
  };
  const between = (one: string, other: string): number =>
    dot(loadings[placeOf(one)]!, times(covariance, loadings[placeOf(other)]!));
  return {
    names: scm.graph.nodes(),
    expectation: (node) => constants[placeOf(node)]! + dot(loadings[placeOf(node)]!, means),
    deviation: (node) => Math.sqrt(Math.max(0, between(node, node))),
    covariance: between,
  };
}
