import { requireFinite } from "../../arguments";
import type { CausalGraph } from "../../causal";

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
  const names = graph.nodes();
  const index = new Map(names.map((name, i) => [name, i]));
  const offsets = new Int32Array(names.length + 1);
  const sources = new Int32Array(graph.size);
  const weights = new Float64Array(graph.size);
  const confidence = new Float64Array(graph.size);
  let k = 0;
  names.forEach((name, v) => {
    graph.forEachInEdge(name, (_, attributes, source) => {
      requireFinite(`weight of ${source} -> ${name}`, attributes.weight);
      const sure = attributes.confidence ?? 1;
      requireFinite(`confidence of ${source} -> ${name}`, sure, { min: 0, max: 1 });
      sources[k] = index.get(source)!;
      weights[k] = attributes.weight;
      confidence[k] = sure;
      k++;
    });
    offsets[v + 1] = k;
  });
  return { names, offsets, sources, weights, confidence };
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
