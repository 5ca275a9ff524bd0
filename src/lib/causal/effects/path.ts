import { requireAcyclic } from "../graph/acyclic";
import { requireNodes, type CausalGraph } from "../graph/causal-graph";
import { ancestors } from "../graph/kin";

/** A directed path and what it carries. */
export interface CausalPath {
  /** From cause to effect, both included. */
  readonly nodes: readonly string[];
  /** Product of the weights along it. */
  readonly effect: number;
}

/**
 * Checks that two nodes can be cause and effect of one another in a graph without cycles.
 *
 * @throws RangeError for an unknown node, a node with itself, or a cycle (named)
 */
export function requirePair(graph: CausalGraph, from: string, to: string): void {
  requireNodes("from", graph, [from]);
  requireNodes("to", graph, [to]);
  if (from === to) throw new RangeError(`to: expected another node than '${from}', got the same`);
  requireAcyclic(graph);
}

/**
 * All directed paths from a cause to an effect, the strongest first. An edge of weight 0 is an edge.
 *
 * @param most how many paths are still enumerated; their number can grow with 2^nodes. Default: 100,000
 * @throws RangeError for an unknown node, a node with itself, a cycle (named), or more than `most` paths
 * @see 003-S22; Wright, The method of path coefficients, 1934
 */
export function causalPaths(graph: CausalGraph, from: string, to: string, most = 100_000): readonly CausalPath[] {
  requirePair(graph, from, to);
  const leading = ancestors(graph, [to]);
  const paths: CausalPath[] = [];
  const walk = (nodes: readonly string[], effect: number): void => {
    const node = nodes.at(-1)!;
    if (node === to) {
      if (paths.length === most) {
        throw new RangeError(
          `most: expected at most ${most} paths from ${from} to ${to}, got more; totalEffects needs none`,
        );
      }
      paths.push({ nodes, effect });
      return;
    }
    graph.forEachOutEdge(node, (_, { weight }, _source, next) => {
      if (leading.has(next)) walk([...nodes, next], effect * weight);
    });
  };
  if (leading.has(from)) walk([from], 1);
  return paths.sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect));
}
