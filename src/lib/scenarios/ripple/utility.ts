import type { CausalGraph } from "../../causal";
import { dot } from "../dot";
import type { Cascade } from "./cascade";
import { simulate, type ChanceOptions } from "./simulate";
import { nodeVector, sparseGraph } from "./sparse-graph";

/** What one order of a cascade is worth. */
export interface OrderUtility {
  readonly order: number;
  /** Change of a node x its utility, [V]. */
  readonly byNode: Float64Array;
  /** Sum over nodes. */
  readonly total: number;
}

/** What a cascade is worth, by order; the vector that goes to the Bentham calculus (000-S1). */
export interface RippleUtility {
  readonly names: readonly string[];
  /** Orders 0 (the shock itself) to the last. */
  readonly byOrder: readonly OrderUtility[];
  /** Orders 0 and 1: the shock and its first step. */
  readonly direct: number;
  /** Orders 2 and above. */
  readonly indirect: number;
}

/**
 * Utility of a cascade: change x utility of the node, by order and node.
 *
 * @param utility worth of a change of 1 at each node; others have 0
 * @throws RangeError for a node that the cascade lacks, or a number that is not finite
 */
export function rippleUtility({ names, byOrder }: Cascade, utility: ReadonlyMap<string, number>): RippleUtility {
  const worth = nodeVector("utility", names, utility);
  const orders = byOrder.map((change, order): OrderUtility => {
    const byNode = change.map((value, v) => value * worth[v]!);
    return { order, byNode, total: sum(byNode) };
  });
  const totals = orders.map(({ total }) => total);
  return { names, byOrder: orders, direct: sum(totals.slice(0, 2)), indirect: sum(totals.slice(2)) };
}

/**
 * Utility of simulated cascades, run by run: the distribution behind a mean.
 *
 * @returns [steps + 1][runs]; order 0 is the same in all runs
 * @throws as `cascade`
 */
export function utilityDraws(
  graph: CausalGraph,
  shock: ReadonlyMap<string, number>,
  utility: ReadonlyMap<string, number>,
  { steps = 3, ...chance }: ChanceOptions & { readonly steps?: number },
): Float64Array[] {
  const edges = sparseGraph(graph);
  const start = nodeVector("shock", edges.names, shock);
  const worth = nodeVector("utility", edges.names, utility);
  const own = dot(start, worth);
  const { runs = 1000 } = chance;
  const draws = Array.from({ length: steps + 1 }, (_, order) => new Float64Array(runs).fill(order === 0 ? own : 0));
  simulate(edges, start, steps, chance, (run, order, change) => {
    draws[order]![run] = dot(change, worth);
  });
  return draws;
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i]!;
  return total;
}
