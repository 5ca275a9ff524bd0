import { requireAcyclic } from "./acyclic";
import { requireNodes, type CausalGraph } from "./causal-graph";

/**
 * Whether `given` blocks every path between `xs` and `ys` in a directed acyclic graph: then the graph says that they are
 * independent given those. A path is blocked by a chain or fork in `given`, or by a collider without a descendant in `given`.
 * Linear in nodes and edges.
 *
 * @throws RangeError for an unknown node, a node in two of the three sets, or a cycle
 * @see Shachter, Bayes-ball, UAI 1998
 */
export function dSeparated(
  graph: CausalGraph,
  xs: Iterable<string>,
  ys: Iterable<string>,
  given: Iterable<string>,
): boolean {
  const [from, to, held] = [new Set(xs), new Set(ys), new Set(given)];
  requireQuery(graph, from, to, held);
  const reached = activelyReached(graph, from, held);
  return ![...to].some((node) => reached.has(node));
}

function requireQuery(graph: CausalGraph, xs: Set<string>, ys: Set<string>, given: Set<string>): void {
  requireNodes("xs", graph, xs);
  requireNodes("ys", graph, ys);
  requireNodes("given", graph, given);
  const twice = [...xs].find((x) => ys.has(x) || given.has(x)) ?? [...ys].find((y) => given.has(y));
  if (twice !== undefined) {
    throw new RangeError(`dSeparated: expected xs, ys and given without a common node, got '${twice}' in two of them`);
  }
  requireAcyclic(graph);
}

/** A step of a path: a node, and whether the path comes to it against an edge (up) or along one (down). */
interface Visit {
  readonly node: string;
  readonly way: "up" | "down";
}

/** Nodes that an unblocked path leads to. */
function activelyReached(graph: CausalGraph, from: Set<string>, given: Set<string>): ReadonlySet<string> {
  const seen = { up: new Set<string>(), down: new Set<string>() };
  const open = [...from].map((node): Visit => ({ node, way: "up" }));
  const reached = new Set<string>();
  const go = (nodes: readonly string[], way: Visit["way"]): void => {
    for (const node of nodes) open.push({ node, way });
  };
  for (let visit = open.pop(); visit; visit = open.pop()) {
    const { node, way } = visit;
    if (seen[way].has(node)) continue;
    seen[way].add(node);
    const held = given.has(node);
    if (!held) {
      reached.add(node);
      go(graph.outNeighbors(node), "down");
    }
    // A held node sends a path from a cause back to all its causes; held further down, it comes back through here.
    if (way === "up" ? !held : held) go(graph.inNeighbors(node), "up");
  }
  return reached;
}
