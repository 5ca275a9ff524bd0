import { requireNodes, type CausalGraph } from "./causal-graph";

/** Direct causes of a node, in the graph's order of edges. Throws a RangeError for an unknown node. */
export function parents(graph: CausalGraph, node: string): readonly string[] {
  requireNodes("node", graph, [node]);
  return graph.inNeighbors(node);
}

/** Direct effects of a node, in the graph's order of edges. Throws a RangeError for an unknown node. */
export function children(graph: CausalGraph, node: string): readonly string[] {
  requireNodes("node", graph, [node]);
  return graph.outNeighbors(node);
}

/** The nodes and all that cause them, directly or not. *The nodes themselves are among them* (An(Y) of Shpitser and Pearl). */
export function ancestors(graph: CausalGraph, nodes: Iterable<string>): ReadonlySet<string> {
  return reach(graph, [...nodes], (node) => graph.inNeighbors(node));
}

/** The nodes and all that they cause, directly or not. *The nodes themselves are among them.* */
export function descendants(graph: CausalGraph, nodes: Iterable<string>): ReadonlySet<string> {
  return reach(graph, [...nodes], (node) => graph.outNeighbors(node));
}

function reach(graph: CausalGraph, nodes: readonly string[], next: (node: string) => string[]): ReadonlySet<string> {
  requireNodes("nodes", graph, nodes);
  const reached = new Set(nodes);
  for (const node of reached) for (const neighbour of next(node)) reached.add(neighbour);
  return reached;
}
