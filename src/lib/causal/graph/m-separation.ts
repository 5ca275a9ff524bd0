import { dSeparated } from "./d-separation";
import { requireMixedGraph, type MixedGraph } from "./mixed-graph";

/**
 * Whether `given` blocks every path between `xs` and `ys` in a mixed graph: d-separation with a hidden cause in place of
 * each bidirected edge.
 *
 * @throws RangeError for an unknown node, a node in two of the three sets, or a cycle
 * @see Richardson, Markov properties for acyclic directed mixed graphs, Scandinavian Journal of Statistics 30, 2003
 */
export function mSeparated(
  graph: MixedGraph,
  xs: Iterable<string>,
  ys: Iterable<string>,
  given: Iterable<string>,
): boolean {
  const explicit = requireMixedGraph(graph);
  for (const ends of graph.bidirected) {
    const hidden = JSON.stringify(ends);
    explicit.addNode(hidden);
    for (const end of ends) explicit.addEdge(hidden, end, { weight: 1 });
  }
  return dSeparated(explicit, xs, ys, given);
}
