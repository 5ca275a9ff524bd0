import { requirePdag, type Pdag } from "./pdag";
import { PdagView } from "./pdag-view";

/**
 * Directs the undirected edges whose direction follows from the directed ones: no new unshielded collider, no cycle.
 * Meek's rules 1 to 4 until none applies (4 matters only where directions came from elsewhere than colliders).
 * The result is a new graph.
 *
 * @see Meek, Causal inference and causal explanation with background knowledge, UAI 1995
 */
export function meekClosure(graph: Pdag): Pdag {
  requirePdag("graph", graph);
  const marks = new Int8Array(graph.marks);
  const view = new PdagView(marks);
  for (let changed = true; changed;) changed = sweep(view);
  return { names: graph.names, marks };
}

/** One pass over all ordered pairs. Says whether it directed an edge. */
function sweep(view: PdagView): boolean {
  let changed = false;
  for (let a = 0; a < view.n; a++) {
    for (let b = 0; b < view.n; b++) {
      if (!view.undirected(a, b) || !mustPoint(view, a, b)) continue;
      view.direct(a, b);
      changed = true;
    }
  }
  return changed;
}

function mustPoint(view: PdagView, a: number, b: number): boolean {
  for (let c = 0; c < view.n; c++) {
    if (c === a || c === b || !view.adjacent(a, c)) continue;
    if (view.directed(c, a) && !view.adjacent(c, b)) return true; // 1: c -> a - b
    if (view.directed(a, c) && view.directed(c, b)) return true; // 2: a -> c -> b
    if (view.undirected(a, c) && (meetsAt(view, a, b, c) || leadsRound(view, a, b, c))) return true;
  }
  return false;
}

/** Rule 3: a - c -> b and a - d -> b with c and d not adjacent. */
function meetsAt(view: PdagView, a: number, b: number, c: number): boolean {
  if (!view.directed(c, b)) return false;
  for (let d = 0; d < c; d++) {
    if (view.undirected(a, d) && view.directed(d, b) && !view.adjacent(c, d)) return true;
  }
  return false;
}

/** Rule 4: a - c -> d -> b with a and d adjacent, c and b not. */
function leadsRound(view: PdagView, a: number, b: number, c: number): boolean {
  if (view.adjacent(c, b)) return false;
  for (let d = 0; d < view.n; d++) {
    if (view.directed(c, d) && view.directed(d, b) && view.adjacent(a, d)) return true;
  }
  return false;
}
