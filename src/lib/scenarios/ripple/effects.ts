import { children, descendants, type CausalGraph } from "../../causal";
import { cascade } from "./cascade";

/** What every node does to every other, order by order. */
export interface ExpectedEffectsByOrder {
  readonly names: readonly string[];
  /** Orders 1 to `steps`: row-major [from, to], change of `to` per unit shock of `from`. */
  readonly orders: readonly Float64Array[];
}

/** Effects of a unit shock at each node in turn, in expectation: an edge counts with its weight times its confidence. */
export function expectedEffectsByOrder(graph: CausalGraph, steps = 3): ExpectedEffectsByOrder {
  const names = graph.nodes();
  const cascades = names.map((name) => cascade(graph, new Map([[name, 1]]), { steps }).byOrder);
  const orders = Array.from({ length: steps }, (_, s) => Float64Array.from(cascades.flatMap((by) => [...by[s + 1]!])));
  return { names, orders };
}

/** Mean absolute effect over all pairs, orders 1 to the last. */
export function meanSizeByOrder({ orders }: ExpectedEffectsByOrder): number[] {
  return orders.map((effects) => effects.reduce((sum, effect) => sum + Math.abs(effect), 0) / effects.length);
}

/** Whether the mean absolute effect is smaller at each order than at the one before; where nothing is left, nothing can rise. */
export function fades(effects: ExpectedEffectsByOrder): boolean {
  const sizes = meanSizeByOrder(effects);
  return sizes.every((size, i) => i === 0 || size < sizes[i - 1]! || sizes[i - 1] === 0);
}

/** Largest absolute effect between pairs that no directed path joins: exactly 0 in a sound cascade (000-F1). */
export function effectWithoutPath(graph: CausalGraph, { names, orders }: ExpectedEffectsByOrder): number {
  let largest = 0;
  names.forEach((from, i) => {
    const reached = descendants(graph, children(graph, from));
    names.forEach((to, j) => {
      if (reached.has(to)) return;
      for (const effects of orders) largest = Math.max(largest, Math.abs(effects[i * names.length + j]!));
    });
  });
  return largest;
}
