import type { MixedGraph } from "./mixed-graph";

/** The graph of some of its nodes, with the edges between them (G_A). Unknown names are left out. */
export function inducedSubgraph({ names, directed, bidirected }: MixedGraph, keep: ReadonlySet<string>): MixedGraph {
  const stays = ([a, b]: readonly [string, string]): boolean => keep.has(a) && keep.has(b);
  return {
    names: names.filter((name) => keep.has(name)),
    directed: directed.filter(stays),
    bidirected: bidirected.filter(stays),
  };
}

/** The graph without the edges, directed and bidirected, that point into some nodes: what an intervention on them leaves. */
export function withoutIncoming({ names, directed, bidirected }: MixedGraph, nodes: ReadonlySet<string>): MixedGraph {
  return {
    names,
    directed: directed.filter(([, to]) => !nodes.has(to)),
    bidirected: bidirected.filter(([a, b]) => !nodes.has(a) && !nodes.has(b)),
  };
}

/** The graph without the directed edges that leave some nodes. */
export function withoutOutgoing({ names, directed, bidirected }: MixedGraph, nodes: ReadonlySet<string>): MixedGraph {
  return { names, directed: directed.filter(([from]) => !nodes.has(from)), bidirected };
}

/** Nodes from which a directed path leads to one of the given ones, these among them (An). */
export function mixedAncestors({ directed }: MixedGraph, nodes: Iterable<string>): ReadonlySet<string> {
  const reached = new Set(nodes);
  for (const node of reached) for (const [from, to] of directed) if (to === node) reached.add(from);
  return reached;
}

/** Nodes to which a directed path leads from one of the given ones, these among them (De). */
export function mixedDescendants({ directed }: MixedGraph, nodes: Iterable<string>): ReadonlySet<string> {
  const reached = new Set(nodes);
  for (const node of reached) for (const [from, to] of directed) if (from === node) reached.add(to);
  return reached;
}

/** The c-components (districts): classes of nodes that paths of bidirected edges join, in the order of the names. */
export function cComponents({ names, bidirected }: MixedGraph): readonly ReadonlySet<string>[] {
  const components: Set<string>[] = [];
  for (const name of names) {
    if (components.some((component) => component.has(name))) continue;
    const component = new Set([name]);
    for (const node of component) {
      for (const [a, b] of bidirected) {
        if (a === node) component.add(b);
        if (b === node) component.add(a);
      }
    }
    components.push(component);
  }
  return components;
}
