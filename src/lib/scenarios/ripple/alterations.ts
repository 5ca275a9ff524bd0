import { causalGraph, findCycle, topologicalOrder, type CausalGraph, type EdgeTuple } from "../../causal";
import type { Stream } from "../../random";

/** The edges of a graph as tuples, in its order. */
export function edgesOf(graph: CausalGraph): EdgeTuple[] {
  return graph.mapEdges((_, { weight, confidence }, from, to): EdgeTuple => {
    return confidence === undefined ? [from, to, weight] : [from, to, weight, confidence];
  });
}

/**
 * A copy without one edge, drawn evenly.
 *
 * @throws RangeError for a graph without edges
 */
export function withoutAnEdge(graph: CausalGraph, stream: Stream): CausalGraph {
  const edges = edgesOf(graph);
  if (edges.length === 0) throw new RangeError("graph: expected an edge to take away, got none");
  const gone = stream.integer(edges.length);
  return causalGraph(
    graph.nodes(),
    edges.filter((_, i) => i !== gone),
  );
}

/**
 * A copy with one edge more, of weight 1, between two nodes that none joins, from the causally earlier to the later.
 *
 * @throws RangeError for a cycle, or where every pair is joined
 */
export function withAnEdgeMore(graph: CausalGraph, stream: Stream): CausalGraph {
  const order = topologicalOrder(graph);
  const free = order.flatMap((to, i) =>
    order.slice(0, i).flatMap((from) => (graph.areNeighbors(from, to) ? [] : [[from, to] as const])),
  );
  const added = free[free.length === 0 ? 0 : stream.integer(free.length)];
  if (added === undefined) throw new RangeError("graph: expected a pair that no edge joins, got none");
  return causalGraph(graph.nodes(), [...edgesOf(graph), added]);
}

/**
 * A copy with one edge turned round, drawn evenly from those that close no cycle when turned.
 *
 * @throws RangeError where turning any edge closes a cycle
 */
export function withAnEdgeTurned(graph: CausalGraph, stream: Stream): CausalGraph {
  const edges = edgesOf(graph);
  const turned = edges.flatMap((_, at) => {
    const copy = causalGraph(
      graph.nodes(),
      edges.map(([from, to, ...rest], i): EdgeTuple => (i === at ? [to, from, ...rest] : [from, to, ...rest])),
    );
    return findCycle(copy) === undefined ? [copy] : [];
  });
  const chosen = turned[turned.length === 0 ? 0 : stream.integer(turned.length)];
  if (chosen === undefined) throw new RangeError("graph: expected an edge that can be turned, got none");
  return chosen;
}
