import { DirectedGraph } from "graphology";
import { parents, requireAcyclic, topologicalOrder, type CausalGraph } from "../graph";
import type { Mechanism, Scm } from "./scm";

/** What the kinds of models share: an acyclic graph, its order, and a mechanism for each node and its parents. */
export function assemble<M extends Mechanism>(
  graph: CausalGraph,
  mechanismOf: (node: string, parents: readonly string[]) => M,
): Omit<Scm, "kind" | "mechanisms"> & { readonly mechanisms: ReadonlyMap<string, M> } {
  requireAcyclic(graph);
  const mechanisms = new Map(graph.nodes().map((node) => [node, mechanismOf(node, parents(graph, node))]));
  return { graph, order: topologicalOrder(graph), mechanisms };
}

/** A copy of a graph without the edges into some nodes. */
export function withoutEdgesInto(graph: CausalGraph, nodes: readonly string[]): CausalGraph {
  const cut: CausalGraph = new DirectedGraph({ allowSelfLoops: false });
  cut.import(graph.export());
  for (const edge of nodes.flatMap((node) => cut.inEdges(node))) cut.dropEdge(edge);
  return cut;
}
