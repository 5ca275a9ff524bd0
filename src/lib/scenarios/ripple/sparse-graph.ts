import { requireFinite } from "../../arguments";
import { edgeArrays, edgeRows, type CausalGraph } from "../../causal";

/** The edges of a graph in compressed rows, one row a target: edges into node v are `offsets[v]` to `offsets[v + 1] - 1`. */
export interface SparseGraph {
  /** Nodes in the order of the graph, V of them. */
  readonly names: readonly string[];
  /** [V + 1] */
  readonly offsets: Int32Array;
  /** Index of the node that an edge comes from, [E]. */
  readonly sources: Int32Array;
  /** Effect on the target of a change of 1 at the source, [E]. */
  readonly weights: Float64Array;
  /** Probability in [0, 1] that the edge carries on what reaches it, [E]; 1 where the graph says none. */
  readonly confidence: Float64Array;
}

/**
 * A causal graph as arrays, so that a step along all edges takes one pass.
 *
 * @throws RangeError for a weight that is not finite or a confidence outside [0, 1], named by its edge
 */
export function sparseGraph(graph: CausalGraph): SparseGraph {
  const { names, from, to, weight, confidence } = edgeArrays(graph);
  const { offsets, edges } = edgeRows(to, names.length);
  return {
    names,
    offsets,
    sources: edges.map((k) => from[k]!),
    weights: Float64Array.from(edges, (k) => weight[k]!),
    confidence: Float64Array.from(edges, (k) => confidence[k]!),
  };
}

/**
 * Numbers of nodes as a vector in the order of `names`; nodes that `values` leaves out have 0.
 *
 * @throws RangeError for a node that the graph lacks, or a number that is not finite
 */
export function nodeVector(
  argument: string,
  names: readonly string[],
  values: ReadonlyMap<string, number>,
): Float64Array {
  const index = new Map(names.map((name, i) => [name, i]));
  const vector = new Float64Array(names.length);
  for (const [name, value] of values) {
    const i = index.get(name);
    if (i === undefined) throw new RangeError(`${argument}: expected nodes of the graph, got "${name}"`);
    requireFinite(`${argument} of "${name}"`, value);
    vector[i] = value;
  }
  return vector;
}
