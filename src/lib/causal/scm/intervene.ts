import type { CausalGraph } from "../graph";
import { assemble, withoutEdgesInto } from "./assemble";
import { requireIntervention } from "./checks";
import { discreteMechanism, type DiscreteMechanism, type DiscreteScm } from "./discrete";
import { linearMechanism, type LinearMechanism, type LinearScm } from "./linear";
import type { NonLinearScm } from "./non-linear";
import type { Assignment, Mechanism, Scm } from "./scm";

/**
 * The model after an intervention: do(node = value, ...). The set nodes lose their parents and their noise; every other
 * mechanism stays the same object, and since noise is drawn from streams named after nodes, so do its draws.
 *
 * @throws RangeError for an unknown node, a value that is not finite or no state of the node, and for nothing set
 * @see Pearl, Causality, 2nd ed. 2009, definition 7.1.2
 */
export function intervene(scm: LinearScm, values: Assignment): LinearScm;
export function intervene(scm: NonLinearScm, values: Assignment): NonLinearScm;
export function intervene(scm: DiscreteScm, values: Assignment): DiscreteScm;
export function intervene(scm: Scm, values: Assignment): Scm;
export function intervene(scm: Scm, values: Assignment): Scm {
  requireIntervention("intervention", scm, values);
  const graph = withoutEdgesInto(scm.graph, Object.keys(values));
  return { kind: scm.kind, ...replaced(scm, graph, values) };
}

function replaced(scm: Scm, graph: CausalGraph, values: Assignment): Omit<Scm, "kind"> {
  return assemble(graph, (node): Mechanism => {
    const value = values[node];
    return value === undefined ? scm.mechanisms.get(node)! : constant(scm, node, value);
  });
}

function constant(
  { kind, mechanisms }: Scm,
  node: string,
  value: number,
): Mechanism | LinearMechanism | DiscreteMechanism {
  const settled = {
    node,
    parents: [],
    noise: (_: unknown, rows: number) => new Float64Array(rows),
    value: () => value,
  };
  switch (kind) {
    case "linear":
      return linearMechanism(node, [], { weights: [], intercept: value, deviation: 0 });
    case "discrete":
      return discreteMechanism(node, [], { states: mechanisms.get(node)!.states!, noise: [1], value: () => value });
    case "non-linear":
      return settled;
  }
}
