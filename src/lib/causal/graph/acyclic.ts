import { topologicalSort } from "graphology-dag";
import type { CausalGraph } from "./causal-graph";

/**
 * A directed cycle of the graph as it is walked, first node again at the end, or none.
 * Depth-first; nodes and edges in the graph's order, so that the answer is always the same one.
 */
export function findCycle(graph: CausalGraph): readonly string[] | undefined {
  const done = new Set<string>();
  for (const start of graph.nodes()) {
    const cycle = cycleFrom(graph, start, done);
    if (cycle) return cycle;
  }
  return undefined;
}

/** Walks with a stack of its own: a chain of 100,000 nodes is no deeper than any other. */
function cycleFrom(graph: CausalGraph, start: string, done: Set<string>): readonly string[] | undefined {
  if (done.has(start)) return undefined;
  const path = [start];
  const onPath = new Set(path);
  const open = [graph.outNeighbors(start)];
  while (path.length > 0) {
    const next = open.at(-1)!.shift();
    if (next === undefined) {
      const left = path.pop()!;
      onPath.delete(left);
      done.add(left);
      open.pop();
    } else if (onPath.has(next)) {
      return [...path.slice(path.indexOf(next)), next];
    } else if (!done.has(next)) {
      path.push(next);
      onPath.add(next);
      open.push(graph.outNeighbors(next));
    }
  }
  return undefined;
}

/**
 * Checks that the graph has no directed cycle.
 *
 * @throws RangeError that names one: "graph: expected no cycle, got a -> b -> a"
 */
export function requireAcyclic(graph: CausalGraph): void {
  const cycle = findCycle(graph);
  if (cycle) throw new RangeError(`graph: expected no cycle, got ${cycle.join(" -> ")}`);
}

/**
 * The nodes, causes before effects.
 *
 * @throws RangeError naming the cycle when there is one
 */
export function topologicalOrder(graph: CausalGraph): readonly string[] {
  requireAcyclic(graph);
  return topologicalSort(graph);
}
