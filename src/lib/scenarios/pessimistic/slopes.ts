import type { SparseGraph } from "../ripple/sparse-graph";

/** Utility of orders 1 to `steps` as a function of the weights, [E]. */
export interface Slopes {
  readonly utility: (weights: Float64Array) => number;
  /** Change of utility per unit of each weight, [E]. */
  readonly slopes: (weights: Float64Array) => Float64Array;
}

/** The slope of a weight is what reaches the edge's source times what its target still passes on to utility. */
export function cascadeSlopes(graph: SparseGraph, shock: Float64Array, worth: Float64Array, steps: number): Slopes {
  const ahead = (weights: Float64Array): Float64Array[] =>
    powers(shock, steps, (before, after) => {
      eachEdge(graph, (k, from, to) => {
        after[to]! += weights[k]! * graph.confidence[k]! * before[from]!;
      });
    });
  const back = (weights: Float64Array): Float64Array[] =>
    powers(worth, steps, (before, after) => {
      eachEdge(graph, (k, from, to) => {
        after[from]! += weights[k]! * graph.confidence[k]! * before[to]!;
      });
    });
  return {
    utility: (weights) => {
      const orders = ahead(weights).slice(1);
      return orders.reduce((sum, change) => sum + change.reduce((total, x, v) => total + x * worth[v]!, 0), 0);
    },
    slopes: (weights) => {
      const [reach, passed] = [ahead(weights), back(weights)];
      const slopes = new Float64Array(weights.length);
      eachEdge(graph, (k, from, to) => {
        for (let a = 0; a < steps; a++) {
          for (let b = 0; a + b < steps; b++) slopes[k]! += graph.confidence[k]! * reach[a]![from]! * passed[b]![to]!;
        }
      });
      return slopes;
    },
  };
}

function powers(
  start: Float64Array,
  steps: number,
  step: (before: Float64Array, after: Float64Array) => void,
): Float64Array[] {
  const all = [start];
  for (let s = 0; s < steps; s++) {
    const after = new Float64Array(start.length);
    step(all[s]!, after);
    all.push(after);
  }
  return all;
}

function eachEdge({ offsets, sources }: SparseGraph, visit: (k: number, from: number, to: number) => void): void {
  for (let to = 0; to + 1 < offsets.length; to++) {
    for (let k = offsets[to]!; k < offsets[to + 1]!; k++) visit(k, sources[k]!, to);
  }
}
