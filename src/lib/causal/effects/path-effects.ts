import { requireNodes, type CausalGraph } from "../graph/causal-graph";
import { effectsByOrder, totalEffects } from "./effect-matrix";
import { causalPaths, requirePair, type CausalPath } from "./path";

/** What a change of 1 in one node does to another. */
export interface PathEffects {
  readonly from: string;
  readonly to: string;
  /** Weight of the edge between them; 0 where there is none. */
  readonly direct: number;
  /** Sum over all paths with a node in between. */
  readonly indirect: number;
  /** Entry of (I - W)^-1, solved apart from the paths. */
  readonly total: number;
  /** `[s - 1]`: sum over the paths of s edges, the entry of W^s; up to the longest path, at least one entry. */
  readonly byOrder: readonly number[];
  /** All paths, the strongest first. */
  readonly paths: readonly CausalPath[];
}

/**
 * The effect of one node on another in a linear graph: along the edge, along every path, and in all.
 *
 * @throws RangeError for an unknown node, a node with itself, a cycle (named), or more than 100,000 paths
 * @see 003-S22; Pearl, Direct and indirect effects, UAI 2001
 */
export function pathEffects(graph: CausalGraph, from: string, to: string): PathEffects {
  const paths = causalPaths(graph, from, to);
  const sum = (some: readonly CausalPath[]): number => some.reduce((total, { effect }) => total + effect, 0);
  const longest = Math.max(1, ...paths.map(({ nodes }) => nodes.length - 1));
  const at = entryOf(graph, from, to);
  return {
    from,
    to,
    direct: sum(paths.filter(({ nodes }) => nodes.length === 2)),
    indirect: sum(paths.filter(({ nodes }) => nodes.length > 2)),
    total: totalEffects(graph).matrix[at]!,
    byOrder: effectsByOrder(graph, longest).map(({ matrix }) => matrix[at]!),
    paths,
  };
}

/**
 * The part of a total effect that goes through each node in between: total(from, via) x total(via, to), by name, in the
 * graph's order. Paths through two nodes count for both, so that the parts don't add up.
 *
 * @throws RangeError for an unknown node, a node with itself, or a cycle (named)
 * @see 003-S22
 */
export function mediatedEffects(graph: CausalGraph, from: string, to: string): ReadonlyMap<string, number> {
  requirePair(graph, from, to);
  const { names, matrix } = totalEffects(graph);
  const between = names.filter((name) => name !== from && name !== to);
  const total = (a: string, b: string): number => matrix[entryOf(graph, a, b)]!;
  return new Map(between.map((via) => [via, total(from, via) * total(via, to)]));
}

function entryOf(graph: CausalGraph, from: string, to: string): number {
  requireNodes("node", graph, [from, to]);
  const names = graph.nodes();
  return names.indexOf(from) * names.length + names.indexOf(to);
}
