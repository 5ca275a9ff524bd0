import { requireAssignment, requireIntervention, solve } from "../scm";
import type { Assignment, Counterfactual, CounterfactualQuestion, Exogenous, NonLinearScm } from "../scm";
import { momentsOver } from "./moments";

/** {@link counterfactual} of a model of additive noise: exact; the evidence must name every node. */
export function nonLinearCounterfactual(
  scm: NonLinearScm,
  { evidence, intervention }: CounterfactualQuestion,
): Counterfactual {
  requireIntervention("intervention", scm, intervention);
  const cases = abductNoise(scm, evidence);
  const world = solve(scm, cases, intervention);
  return { names: world.names, ...momentsOver(scm, world, cases.probabilities) };
}

/**
 * The one case behind full evidence in a model of additive noise: each node less what its parents settle.
 *
 * @throws RangeError for an unknown node, and that names the nodes without evidence
 */
export function abductNoise(scm: NonLinearScm, evidence: Assignment): Exogenous {
  requireAssignment("evidence", scm, evidence);
  const missing = scm.order.filter((node) => evidence[node] === undefined);
  if (missing.length > 0) {
    throw new RangeError(
      `evidence: expected a value of every node of a non-linear model, got none of ${missing.join(", ")}`,
    );
  }
  const noise = (node: string): number => {
    const { parents, value } = scm.mechanisms.get(node)!;
    const given = parents.map((parent) => evidence[parent]!);
    return evidence[node]! - value(given, 0);
  };
  return {
    columns: new Map(scm.order.map((node) => [node, Float64Array.of(noise(node))])),
    probabilities: Float64Array.of(1),
  };
}
