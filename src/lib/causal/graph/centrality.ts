import { DirectedGraph, UndirectedGraph } from "graphology";
import { betweenness, closeness, degree, eigenvector, pagerank } from "graphology-metrics/centrality";
import { requireOneOf } from "../../arguments";
import type { CausalGraph } from "./causal-graph";

/** Ways to say how central a node is. */
export type CentralityKind = "degree" | "betweenness" | "closeness" | "eigenvector" | "pagerank";

/** All kinds that `centrality` knows. */
export const centralityKinds: readonly CentralityKind[] = [
  "degree",
  "betweenness",
  "closeness",
  "eigenvector",
  "pagerank",
];

interface Strength {
  weight: number;
}

const precise = { getEdgeWeight: "weight", maxIterations: 100_000, tolerance: 1e-12 } as const;

/**
 * How central each node is, in the graph's order of nodes, computed by graphology-metrics.
 *
 * - `degree`: edges in and out / (n - 1)
 * - `betweenness`: share of the shortest directed paths between others that lead through it, every edge of length 1
 * - `closeness`: 1 / mean length of the shortest directed paths to it from those that reach it; 0 where none does
 * - `eigenvector`: that of the undirected graph by |weight|, of length 1 (a directed graph without cycles has none)
 * - `pagerank`: rank that flows from causes to effects by |weight|, damping .85, sum 1
 *
 * @throws RangeError for an unknown kind
 * @see 000-S1, 003-S22
 */
export function centrality(graph: CausalGraph, kind: CentralityKind): ReadonlyMap<string, number> {
  requireOneOf("kind", kind, centralityKinds);
  if (graph.order < 2) return new Map(graph.nodes().map((node) => [node, alone[kind]]));
  const values = measures[kind](graph);
  return new Map(graph.nodes().map((node) => [node, values[node]!]));
}

/** Of a node that is alone: shares of nothing are 0, a vector of length 1 and a sum of 1 are 1. */
const alone: Readonly<Record<CentralityKind, number>> = {
  degree: 0,
  betweenness: 0,
  closeness: 0,
  eigenvector: 1,
  pagerank: 1,
};

const measures: Readonly<Record<CentralityKind, (graph: CausalGraph) => Readonly<Record<string, number>>>> = {
  degree: (graph) => degree(graph),
  betweenness: (graph) => betweenness(graph, { getEdgeWeight: null }),
  closeness: (graph) => closeness(graph),
  eigenvector: (graph) => eigenvector(withStrengths(graph, new UndirectedGraph<object, Strength>()), precise),
  pagerank: (graph) => pagerank(withStrengths(graph, new DirectedGraph<object, Strength>()), precise),
};

/** Copies |weight| / max |weight|, without the edges of weight 0; two opposite edges of a pair add up in an undirected copy. */
function withStrengths<G extends DirectedGraph<object, Strength> | UndirectedGraph<object, Strength>>(
  graph: CausalGraph,
  copy: G,
): G {
  graph.forEachNode((node) => copy.addNode(node));
  const most = Math.max(...graph.mapEdges((_, { weight }) => Math.abs(weight)));
  graph.forEachEdge((_, { weight }, from, to) => {
    if (weight === 0) return;
    copy.updateEdge(from, to, (old) => ({ weight: (old.weight ?? 0) + Math.abs(weight) / most }));
  });
  return copy;
}
