import { requireAcyclic } from "./acyclic";
import type { CausalGraph } from "./causal-graph";
import { meekClosure } from "./meek";
import { pdagOfGraph, type Pdag } from "./pdag";

/**
 * What all graphs with the same independences have in common (the completed partially directed graph): the edges of the
 * graph; directed are those of its unshielded colliders, and those that follow by Meek's rules; the rest is undirected.
 *
 * @throws RangeError naming a cycle
 * @see Verma and Pearl 1990; Chickering, JMLR 3, 2002; Meek, UAI 1995
 */
export function cpdag(graph: CausalGraph): Pdag {
  requireAcyclic(graph);
  const { names, marks } = pdagOfGraph(graph);
  const n = names.length;
  const collided = compelledByColliders(marks, n);
  const pattern = new Int8Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      if (!marks[i * n + j]) continue;
      pattern[i * n + j] = 1;
      pattern[j * n + i] = collided[i * n + j] ? 0 : 1;
    }
  }
  return meekClosure({ names, marks: pattern });
}

/** 1 at i -> j where j has another cause that isn't adjacent to i. */
function compelledByColliders(marks: Int8Array, n: number): Int8Array {
  const collided = new Int8Array(n * n);
  for (let child = 0; child < n; child++) {
    const causes: number[] = [];
    for (let i = 0; i < n; i++) if (marks[i * n + child]) causes.push(i);
    for (const a of causes) {
      if (causes.some((b) => b !== a && !marks[a * n + b] && !marks[b * n + a])) collided[a * n + child] = 1;
    }
  }
  return collided;
}
