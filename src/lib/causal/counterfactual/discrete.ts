import { requireNodes } from "../graph";
import { columnOf } from "../sample";
import {
  requireAssignment,
  requireIntervention,
  solve,
  type Assignment,
  type Counterfactual,
  type CounterfactualQuestion,
  type DiscreteScm,
} from "../scm";
import { enumerateCases } from "./enumerate";
import { momentsOver } from "./moments";

/** What would have been in a discrete model. */
export interface DiscreteCounterfactual extends Counterfactual {
  /** Distribution of a node over its states 0, 1, .... */
  readonly distribution: (node: string) => Float64Array;
  /** Probability of a joint event. */
  readonly probability: (event: Assignment) => number;
  /** Probability of the evidence before it was seen. */
  readonly evidenceProbability: number;
}

/** {@link counterfactual} of a discrete model: exact, with evidence on any of the nodes. */
export function discreteCounterfactual(
  scm: DiscreteScm,
  { evidence, intervention }: CounterfactualQuestion,
): DiscreteCounterfactual {
  requireIntervention("intervention", scm, intervention);
  const cases = enumerateCases(scm, evidence);
  const world = solve(scm, cases, intervention);
  const probability = (event: Assignment): number => {
    requireAssignment("event", scm, event);
    const asked = Object.entries(event).map(([node, value]) => ({ column: columnOf(world, node), value }));
    return cases.probabilities.reduce(
      (sum, p, row) => (asked.every(({ column, value }) => column[row] === value) ? sum + p : sum),
      0,
    );
  };
  return {
    names: world.names,
    ...momentsOver(scm, world, cases.probabilities),
    probability,
    distribution: (node) => {
      requireNodes("node", scm.graph, [node]);
      const states = scm.mechanisms.get(node)!.states;
      return Float64Array.from({ length: states }, (_, value) => probability({ [node]: value }));
    },
    evidenceProbability: cases.evidenceProbability,
  };
}
