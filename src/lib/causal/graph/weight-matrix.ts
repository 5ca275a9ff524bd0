import type { CausalGraph } from "./causal-graph";

/** Edge weights as a table. */
export interface WeightMatrix {
  /** Row and column names, in the graph's order. */
  readonly names: readonly string[];
  /** Row-major [from, to]; 0 where there is no edge. */
  readonly matrix: Float64Array;
}

/** The weights of a graph, row-major [from, to]: W of x = x W + noise for row vectors. */
export function weightMatrix(graph: CausalGraph): WeightMatrix {
  const names = graph.nodes();
  const index = new Map(names.map((name, i) => [name, i]));
  const matrix = new Float64Array(names.length ** 2);
  graph.forEachEdge((_, { weight }, from, to) => {
    matrix[index.get(from)! * names.length + index.get(to)!] = weight;
  });
  return { names, matrix };
}
