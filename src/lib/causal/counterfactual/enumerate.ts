import { requireInteger } from "../../arguments";
import { requireAssignment, type Assignment, type DiscreteScm, type Exogenous } from "../scm";

/** The cases of a discrete model that agree with evidence. */
export interface EnumeratedCases extends Exogenous {
  /** Probability of the evidence before it was seen. */
  readonly evidenceProbability: number;
}

/** Joint states so far: for each node solved, its exogenous states and its values, case by case. */
interface Partial {
  readonly noise: Map<string, number[]>;
  readonly values: Map<string, number[]>;
  readonly probabilities: number[];
}

/**
 * All joint states of a discrete model's exogenous variables that agree with evidence, with their exact posterior probabilities.
 *
 * Nodes are added causes first, and a case is dropped at the first node that contradicts the evidence.
 *
 * @param evidence what was seen; default nothing, which gives the prior
 * @param limit of cases held at once; default 2,000,000
 * @throws RangeError for an unknown node, for evidence of probability zero, and where there are more cases than the limit
 * @see Balke, Pearl, Counterfactual probabilities, UAI 1994
 */
export function enumerateCases(scm: DiscreteScm, evidence: Assignment = {}, limit = 2_000_000): EnumeratedCases {
  requireAssignment("evidence", scm, evidence);
  requireInteger("limit", limit, { min: 1 });
  let cases: Partial = { noise: new Map(), values: new Map(), probabilities: [1] };
  for (const node of scm.order) {
    cases = expand(scm, node, cases, evidence[node]);
    if (cases.probabilities.length > limit) {
      throw new RangeError(`enumerateCases: expected at most ${limit} joint exogenous states, got more at "${node}"`);
    }
  }
  const evidenceProbability = cases.probabilities.reduce((sum, probability) => sum + probability, 0);
  if (evidenceProbability <= 0) {
    const seen = Object.entries(evidence).map(([node, value]) => `${node} = ${value}`);
    throw new RangeError(`evidence: expected what the model can produce, got ${seen.join(", ")}, of probability 0`);
  }
  return {
    evidenceProbability,
    columns: new Map([...cases.noise].map(([node, states]) => [node, Float64Array.from(states)])),
    probabilities: Float64Array.from(cases.probabilities, (probability) => probability / evidenceProbability),
  };
}

function expand({ mechanisms }: DiscreteScm, node: string, cases: Partial, seen: number | undefined): Partial {
  const { parents, probabilities, value } = mechanisms.get(node)!;
  const inputs = parents.map((parent) => cases.values.get(parent)!);
  const origins: number[] = [];
  const states: number[] = [];
  const values: number[] = [];
  cases.probabilities.forEach((_, origin) => {
    const given = inputs.map((column) => column[origin]!);
    probabilities.forEach((probability, state) => {
      if (probability === 0) return;
      const result = value(given, state);
      if (seen !== undefined && result !== seen) return;
      origins.push(origin);
      states.push(state);
      values.push(result);
    });
  });
  const gather = (columns: Map<string, number[]>, own: number[]): Map<string, number[]> =>
    new Map([...columns].map(([name, column]) => [name, origins.map((i) => column[i]!)] as const)).set(node, own);
  return {
    noise: gather(cases.noise, states),
    values: gather(cases.values, values),
    probabilities: origins.map((origin, i) => cases.probabilities[origin]! * probabilities[states[i]!]!),
  };
}
