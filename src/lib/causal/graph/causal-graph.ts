import { DirectedGraph } from "graphology";

/** What a node of a causal graph may carry. */
export interface NodeAttributes {
  /** What a figure writes in the node; the node's name where absent. */
  label?: string;
}

/** What an edge of a causal graph carries. */
export interface EdgeAttributes {
  /** Change of the effect per unit of change of the cause, other causes held fixed. */
  weight: number;
  /** How sure one is that the edge exists, in [0, 1]. */
  confidence?: number;
}

/** A directed graph whose edges point from cause to effect. It may hold a cycle: see `requireAcyclic`. */
export type CausalGraph = DirectedGraph<NodeAttributes, EdgeAttributes>;

/** An edge as it is written down: cause, effect, weight (default 1), confidence (none by default). */
export type EdgeTuple = readonly [from: string, to: string, weight?: number, confidence?: number];

/**
 * A causal graph from names and edges. Nodes keep the given order.
 *
 * @param nodes names, each once
 * @param edges cause, effect, weight (default 1) and confidence in [0, 1] (default: none)
 * @throws RangeError for a repeated or unknown node, a self-loop, a repeated edge, a weight that isn't finite
 * @see 003-S22
 */
export function causalGraph(nodes: readonly string[], edges: readonly EdgeTuple[]): CausalGraph {
  const graph: CausalGraph = new DirectedGraph({ allowSelfLoops: false });
  for (const node of nodes) {
    if (graph.hasNode(node)) throw new RangeError(`nodes: expected each name once, got '${node}' again`);
    graph.addNode(node);
  }
  for (const edge of edges) addEdge(graph, edge);
  return graph;
}

function addEdge(graph: CausalGraph, [from, to, weight = 1, confidence]: EdgeTuple): void {
  requireNodes("edges", graph, [from, to]);
  const name = `${from} -> ${to}`;
  if (from === to) throw new RangeError(`edges: expected two different ends, got the loop ${name}`);
  if (graph.hasEdge(from, to)) throw new RangeError(`edges: expected each edge once, got ${name} again`);
  if (!Number.isFinite(weight)) throw new RangeError(`edges: expected a finite weight of ${name}, got ${weight}`);
  if (confidence === undefined) {
    graph.addEdge(from, to, { weight });
    return;
  }
  if (!(confidence >= 0 && confidence <= 1)) {
    throw new RangeError(`edges: expected a confidence of ${name} in [0, 1], got ${confidence}`);
  }
  graph.addEdge(from, to, { weight, confidence });
}

/**
 * Checks that the graph holds all the named nodes.
 *
 * @param argument what the caller calls the nodes, for the message
 * @throws RangeError that names the unknown node and the known ones
 */
export function requireNodes(argument: string, graph: CausalGraph, nodes: Iterable<string>): void {
  for (const node of nodes) {
    if (graph.hasNode(node)) continue;
    const known = graph.nodes();
    const some = known.length > 12 ? `${known.slice(0, 12).join(", ")}, ...` : known.join(", ");
    throw new RangeError(`${argument}: expected nodes of the graph (${some}), got '${node}'`);
  }
}
