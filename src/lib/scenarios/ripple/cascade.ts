import { requireInteger } from "../../arguments";
import type { CausalGraph } from "../../causal";
import { simulate, type ChanceOptions } from "./simulate";
import { nodeVector, sparseGraph, type SparseGraph } from "./sparse-graph";

/** How effects are carried on. */
export type CascadeOptions = {
  /** How many steps along edges; default 3, as printed. */
  readonly steps?: number;
} & (
  | {
      /** Expected changes: an edge carries on weight x confidence. The default. */
      readonly mode?: "markov";
    }
  | ({
      /** Edges fire with their confidence and noisy weights; means over runs, with standard errors. */
      readonly mode: "monte-carlo";
    } & ChanceOptions)
);

/** What a shock changes, step by step. */
export interface Cascade {
  readonly names: readonly string[];
  /** Change of each node, [steps + 1][V]: order 0 is the shock itself, order 1 the first step along edges. */
  readonly byOrder: readonly Float64Array[];
  /** Standard errors of the same, [steps + 1][V]; Monte-Carlo only. */
  readonly standardErrors?: readonly Float64Array[];
}

/**
 * Carries a shock along the edges of a graph for a few steps. Order s is Wˢ applied to the shock, with W of weight x
 * confidence: exactly ("markov") or as the mean of simulated runs ("monte-carlo"). Cycles are allowed: the steps are few.
 *
 * @param shock change of each node that the choice touches; others have 0
 * @throws RangeError for an unknown node, a number that is not finite, fewer than one step
 * @see 000-S1, 000-E3
 */
export function cascade(graph: CausalGraph, shock: ReadonlyMap<string, number>, options: CascadeOptions = {}): Cascade {
  const { steps = 3 } = options;
  requireInteger("steps", steps, { min: 1 });
  const edges = sparseGraph(graph);
  const start = nodeVector("shock", edges.names, shock);
  if (options.mode !== "monte-carlo") return { names: edges.names, byOrder: expectedOrders(edges, start, steps) };
  return { names: edges.names, ...meanOrders(edges, start, steps, options) };
}

/** Expected change of each node at orders 0 to `steps`, [steps + 1][V]. */
export function expectedOrders(graph: SparseGraph, start: Float64Array, steps: number): Float64Array[] {
  const byOrder = [start];
  for (let order = 1; order <= steps; order++) byOrder.push(step(graph, byOrder[order - 1]!));
  return byOrder;
}

function step({ offsets, sources, weights, confidence }: SparseGraph, before: Float64Array): Float64Array {
  const after = new Float64Array(before.length);
  for (let v = 0; v < after.length; v++) {
    let sum = 0;
    for (let k = offsets[v]!; k < offsets[v + 1]!; k++) sum += weights[k]! * confidence[k]! * before[sources[k]!]!;
    after[v] = sum;
  }
  return after;
}

/** Means over runs by Welford's update, and their standard errors. */
function meanOrders(
  graph: SparseGraph,
  start: Float64Array,
  steps: number,
  options: ChanceOptions,
): Required<Pick<Cascade, "byOrder" | "standardErrors">> {
  const { runs = 1000 } = options;
  requireInteger("runs", runs, { min: 2 });
  const zeros = (): Float64Array => new Float64Array(start.length);
  const byOrder = [start, ...Array.from({ length: steps }, zeros)];
  const squares = Array.from({ length: steps + 1 }, zeros);
  simulate(graph, start, steps, options, (run, order, change) => {
    const average = byOrder[order]!;
    const square = squares[order]!;
    for (let v = 0; v < change.length; v++) {
      const gap = change[v]! - average[v]!;
      average[v]! += gap / (run + 1);
      square[v]! += gap * (change[v]! - average[v]!);
    }
  });
  return { byOrder, standardErrors: squares.map((sums) => sums.map((sum) => Math.sqrt(sum / (runs - 1) / runs))) };
}
