import type { CausalGraph } from "./causal-graph";
import { edgeArrays } from "./edge-arrays";

/** Edge weights as a table. */
export interface WeightMatrix {
  /** Row and column names, in the graph's order. */
  readonly names: readonly string[];
  /** Row-major [from, to]; 0 where there is no edge. */
  readonly matrix: Float64Array;
}

/** The weights of a graph, row-major [from, to]: W of x = x W + noise for row vectors. */
export function weightMatrix(graph: CausalGraph): WeightMatrix {
  const { names, from, to, weight } = edgeArrays(graph);
  const matrix = new Float64Array(names.length ** 2);
  weight.forEach((size, k) => (matrix[from[k]! * names.length + to[k]!] = size));
  return { names, matrix };
}
