import { consistentExtension, cpdag } from "../graph";
import { CpdagView } from "./cpdag-view";
import type { Operator } from "./ges-operators";

/** One direction of the search: what can be done to a pair, what forbids it, and how it is done. */
export interface Phase {
  readonly operators: (view: CpdagView, x: number, y: number) => readonly Operator[];
  readonly isValid: (view: CpdagView, operator: Operator) => boolean;
  readonly apply: (marks: Int8Array, operator: Operator) => Int8Array;
}

/** Told each step and the graph after it. */
export type OnStep = (operator: Operator, marks: Int8Array) => void;

/**
 * Takes the best valid operator until none raises the score. Operators of a pair are computed again only when an edge at x,
 * at y or at a neighbour of y has changed, since they depend on nothing else.
 *
 * @param marks [n, n] a completed graph
 * @returns the completed graph at the end
 */
export function climb(names: readonly string[], marks: Int8Array, phase: Phase, onStep?: OnStep): Int8Array {
  const n = names.length;
  const known: (readonly Operator[])[] = Array.from({ length: n * n }, () => []);
  let stale = new Set(names.keys());
  let current = marks;
  for (;;) {
    const view = new CpdagView(current);
    refresh(known, view, stale, phase);
    const best = known
      .flat()
      .sort((a, b) => b.gain - a.gain || a.y - b.y || a.x - b.x)
      .find((operator) => phase.isValid(view, operator));
    if (!best) return current;
    const next = completed(names, phase.apply(current, best));
    stale = changedNodes(current, next, n);
    current = next;
    onStep?.(best, current);
  }
}

function refresh(known: (readonly Operator[])[], view: CpdagView, stale: ReadonlySet<number>, phase: Phase): void {
  for (let y = 0; y < view.n; y++) {
    const all = stale.has(y) || view.neighbours(y).some((z) => stale.has(z));
    for (let x = 0; x < view.n; x++) {
      if (all || stale.has(x)) known[x * view.n + y] = phase.operators(view, x, y);
    }
  }
}

/** The equivalence class of a partially directed graph. */
function completed(names: readonly string[], marks: Int8Array): Int8Array {
  const graph = consistentExtension({ names, marks });
  if (!graph) throw new Error("ges: a valid operator left a graph that no acyclic graph extends");
  return cpdag(graph).marks;
}

function changedNodes(before: Int8Array, after: Int8Array, n: number): Set<number> {
  const changed = new Set<number>();
  after.forEach((mark, at) => {
    if (mark === before[at]) return;
    changed.add(Math.floor(at / n));
    changed.add(at % n);
  });
  return changed;
}
