import { requireFinite } from "../../arguments";
import type { CausalGraph } from "./causal-graph";

/** A causal graph as flat arrays, one entry an edge, edges in the order in which the graph was given them. */
export interface EdgeArrays {
  /** Nodes in the graph's order, V of them. */
  readonly names: readonly string[];
  /** Index of the node that an edge comes from, [E]. */
  readonly from: Int32Array;
  /** Index of the node that an edge leads to, [E]. */
  readonly to: Int32Array;
  /** Effect on `to` of a change of 1 at `from`, where the edge carries it on, [E]. */
  readonly weight: Float64Array;
  /** Probability in [0, 1] that the edge carries it on, [E]; 1 where the graph says none. */
  readonly confidence: Float64Array;
}

/**
 * The edges of a causal graph as arrays, so that numerical work need not ask the graph.
 *
 * @throws RangeError for a weight that is not finite or a confidence outside [0, 1], named by its edge
 */
export function edgeArrays(graph: CausalGraph): EdgeArrays {
  const names = graph.nodes();
  const index = new Map(names.map((name, i) => [name, i]));
  const from = new Int32Array(graph.size);
  const to = new Int32Array(graph.size);
  const weight = new Float64Array(graph.size);
  const confidence = new Float64Array(graph.size);
  let k = 0;
  graph.forEachEdge((_, attributes, source, target) => {
    const { weight: size, confidence: sure = 1 } = attributes;
    requireFinite(`weight of ${source} -> ${target}`, size);
    requireFinite(`confidence of ${source} -> ${target}`, sure, { min: 0, max: 1 });
    from[k] = index.get(source)!;
    to[k] = index.get(target)!;
    weight[k] = size;
    confidence[k] = sure;
    k++;
  });
  return { names, from, to, weight, confidence };
}

/** Edges node by node: those of node v are entries `offsets[v]` to `offsets[v + 1] - 1` of `edges`. */
export interface EdgeRows {
  /** [V + 1] */
  readonly offsets: Int32Array;
  /** Positions of edges in the arrays that they came from, [E]. */
  readonly edges: Int32Array;
}

/**
 * Groups edges by one of their ends, in their own order within a node (compressed rows).
 *
 * @param ends `from` for the edges out of each node, `to` for those into it
 * @param nodes number of nodes
 */
export function edgeRows(ends: Int32Array, nodes: number): EdgeRows {
  const offsets = new Int32Array(nodes + 1);
  for (const end of ends) offsets[end + 1]!++;
  for (let v = 0; v < nodes; v++) offsets[v + 1]! += offsets[v]!;
  const next = offsets.slice();
  const edges = new Int32Array(ends.length);
  ends.forEach((end, k) => (edges[next[end]!++] = k));
  return { offsets, edges };
}
