import type { CausalGraph } from "./causal-graph";
import { graphOfPdag, requirePdag, type Pdag } from "./pdag";

/**
 * A directed acyclic graph with the same edges, the same directed edges and no other unshielded colliders, or nothing where
 * there is none. Of several the choice follows the order of the names. All weights are 1.
 *
 * @see Dor and Tarsi, A simple algorithm to construct a consistent extension of a partially oriented graph, 1992
 */
export function consistentExtension(graph: Pdag): CausalGraph | undefined {
  requirePdag("graph", graph);
  const n = graph.names.length;
  const left = new Int8Array(graph.marks);
  const result = new Int8Array(graph.marks);
  const open = new Set(graph.names.keys());
  while (open.size > 0) {
    const sink = [...open].find((x) => isSink(left, n, x) && neighboursMeet(left, n, x));
    if (sink === undefined) return undefined;
    for (let y = 0; y < n; y++) {
      if (left[y * n + sink]) result[sink * n + y] = 0;
      left[y * n + sink] = 0;
      left[sink * n + y] = 0;
    }
    open.delete(sink);
  }
  return graphOfPdag({ names: graph.names, marks: result });
}

/** No edge leaves x for good. */
function isSink(marks: Int8Array, n: number, x: number): boolean {
  for (let y = 0; y < n; y++) if (marks[x * n + y] && !marks[y * n + x]) return false;
  return true;
}

/** Every undirected neighbour of x is adjacent to all others that are adjacent to x. */
function neighboursMeet(marks: Int8Array, n: number, x: number): boolean {
  const near: number[] = [];
  for (let y = 0; y < n; y++) if (marks[y * n + x]) near.push(y);
  const adjacent = (a: number, b: number): boolean => marks[a * n + b] === 1 || marks[b * n + a] === 1;
  return near.every((y) => !marks[x * n + y] || near.every((z) => z === y || adjacent(y, z)));
}
