import { requireInteger, requireProbabilities } from "../../arguments";
import { categorical } from "../../random";
import { requireNodes, type CausalGraph } from "../graph";
import { assemble } from "./assemble";
import type { Mechanism, Scm } from "./scm";
import { responsesOf } from "./table";

/** The equation of one node of a discrete model. */
export interface DiscreteMechanism extends Mechanism {
  readonly states: number;
  /** Distribution of the exogenous variable over its states 0, 1, .... */
  readonly probabilities: readonly number[];
}

/** A model of finitely many states, exogenous variables included, so that every question has an exact answer. */
export interface DiscreteScm extends Scm {
  readonly kind: "discrete";
  readonly mechanisms: ReadonlyMap<string, DiscreteMechanism>;
}

/** A node by its conditional probabilities. */
export interface ConditionalTable {
  /**
   * One distribution over the node's states for each joint state of its parents; the last parent changes fastest, parents in
   * the order of the graph's edges into the node.
   */
  readonly table: readonly (readonly number[])[];
}

/** A node by an exogenous variable and a function. */
export interface ResponseFunction {
  /** Values 0 ... states - 1 of the node. */
  readonly states: number;
  /** Distribution of the exogenous variable. */
  readonly noise: readonly number[];
  /** Parents in the order of the graph's edges into the node. */
  readonly value: (noise: number, ...parents: number[]) => number;
}

/**
 * A discrete model.
 *
 * A table says what follows from setting the parents, not what would have followed in the same case: many models share it. A
 * node given by a table uses one uniform exogenous variable and the inverse distribution function, so that its responses move
 * together over the order of its states (a monotone coupling); where that is not meant, give noise and function.
 *
 * @param nodes one for each node of the graph
 * @throws RangeError for a cycle (named), an unknown or missing node, a table of the wrong size, probabilities that do not sum
 *   to one, and, when it is reached, a function's value that is no state
 * @see Pearl, Causality, 2nd ed. 2009, sections 7.1 and 8.2
 */
export function discreteScm(
  graph: CausalGraph,
  nodes: Readonly<Record<string, ConditionalTable | ResponseFunction>>,
): DiscreteScm {
  const statesOf = (node: string): number => {
    const given = nodes[node];
    if (given === undefined) throw new RangeError(`nodes: expected a table or a function for "${node}", got none`);
    return "table" in given ? (given.table[0]?.length ?? 0) : given.states;
  };
  const model = assemble(graph, (node, parents): DiscreteMechanism => {
    const states = statesOf(node);
    requireInteger(`states of ${node}`, states, { min: 1 });
    const given = nodes[node]!;
    const { noise, value } = "table" in given ? responsesOf(node, given.table, parents.map(statesOf)) : given;
    return discreteMechanism(node, parents, { states, noise, value });
  });
  requireNodes("nodes", graph, Object.keys(nodes));
  return { kind: "discrete", ...model };
}

/** One equation, checked. */
export function discreteMechanism(
  node: string,
  parents: readonly string[],
  { states, noise, value }: ResponseFunction,
): DiscreteMechanism {
  requireProbabilities(`noise of ${node}`, noise);
  return {
    node,
    parents,
    states,
    probabilities: noise,
    noise: (stream, rows) => Float64Array.from({ length: rows }, () => categorical(stream, noise)),
    value: (values, state) => {
      const result = value(state, ...values);
      requireInteger(`function of ${node} at (${values.join(", ")})`, result, { min: 0, max: states - 1 });
      return result;
    },
  };
}
