import { requireAcyclic } from "./acyclic";
import { causalGraph, type CausalGraph } from "./causal-graph";

/**
 * An acyclic directed mixed graph: directed edges between observed variables, and a bidirected edge where an unobserved
 * cause is common to two of them.
 */
export interface MixedGraph {
  readonly names: readonly string[];
  readonly directed: readonly (readonly [from: string, to: string])[];
  readonly bidirected: readonly (readonly [a: string, b: string])[];
}

/**
 * The directed part of a mixed graph, as a causal graph.
 *
 * @throws RangeError for a repeated name, an unknown node, a self-loop, a repeated edge, or a directed cycle (named)
 */
export function requireMixedGraph({ names, directed, bidirected }: MixedGraph): CausalGraph {
  const graph = causalGraph(names, directed);
  requireAcyclic(graph);
  const seen = new Set<string>();
  for (const [a, b] of bidirected) {
    for (const end of [a, b]) {
      if (!graph.hasNode(end)) {
        throw new RangeError(`bidirected: expected nodes of the graph (${names.join(", ")}), got '${end}'`);
      }
    }
    if (a === b) throw new RangeError(`bidirected: expected two different ends, got the loop ${a} <-> ${b}`);
    const key = JSON.stringify([a, b].sort());
    if (seen.has(key)) throw new RangeError(`bidirected: expected each pair once, got ${a} <-> ${b} again`);
    seen.add(key);
  }
  return graph;
}
