import { edgeArrays, requireAcyclic, type CausalGraph, type EdgeArrays } from "../../causal";
import { nodeVector } from "../ripple/sparse-graph";

/** A linear causal graph as flat arrays, with what each node's change is worth. */
export interface LinearModel extends EdgeArrays {
  /** Utility of a unit change of each node [nodes]. */
  readonly utility: Float64Array;
}

/**
 * A model of a causal graph without cycles. An edge carries a change on with the probability of its confidence; one without
 * confidence always does. Whether it does is drawn once a run, where a simulated cascade draws anew at each step: the two
 * agree in expectation, but around a cycle they would not.
 *
 * @param utilities utility of a unit change, by node; a node that is left out has none
 * @throws RangeError for a cycle (named), a node that the graph lacks, a utility that is not finite, or a confidence outside of [0, 1]
 */
export function linearModel(graph: CausalGraph, utilities: ReadonlyMap<string, number>): LinearModel {
  requireAcyclic(graph);
  const edges = edgeArrays(graph);
  return { ...edges, utility: nodeVector("utilities", edges.names, utilities) };
}
