import { cliques, type CpdagView } from "./cpdag-view";
import type { LocalScore } from "./score";

/** A step between equivalence classes: an edge x -> y that is inserted or deleted, and the change of the score. */
export interface Operator {
  readonly x: number;
  readonly y: number;
  /**
   * On insertion, neighbours of y that become its parents (T of Chickering); on deletion, common neighbours that become
   * children of y, and of x where undirected (H).
   */
  readonly turned: readonly number[];
  /** What no semi-directed path from y to x may avoid (insertion): the neighbours of y joined with x, and `turned`. */
  readonly barrier: readonly number[];
  readonly gain: number;
}

/** Gains below this are rounding. */
const LEAST_GAIN = 1e-9;

/**
 * Insertions of x -> y that raise the score and keep the neighbours joined; whether a path forbids them is left to the one
 * that is chosen, since it depends on the whole graph.
 *
 * @see Chickering, JMLR 3, 2002, theorem 15
 */
export function insertions(view: CpdagView, score: LocalScore, x: number, y: number): Operator[] {
  if (x === y || view.adjacent(x, y)) return [];
  const neighbours = view.neighbours(y);
  const common = neighbours.filter((z) => view.adjacent(z, x));
  const parents = view.parents(y);
  const free = neighbours.filter((z) => !view.adjacent(z, x));
  return [...cliques(view, common, free)].flatMap((turned) => {
    const barrier = [...common, ...turned];
    const others = [...barrier, ...parents];
    const gain = score(y, [...others, x]) - score(y, others);
    return gain > LEAST_GAIN ? [{ x, y, turned, barrier, gain }] : [];
  });
}

/**
 * Deletions of x - y or x -> y that raise the score and leave the remaining common neighbours joined.
 *
 * @see Chickering, JMLR 3, 2002, theorem 17
 */
export function deletions(view: CpdagView, score: LocalScore, x: number, y: number): Operator[] {
  if (!view.directed(x, y) && !view.undirected(x, y)) return [];
  const common = view.neighbours(y).filter((z) => z !== x && view.adjacent(z, x));
  const parents = view.parents(y).filter((z) => z !== x);
  return [...cliques(view, [], common)].flatMap((kept) => {
    const others = [...kept, ...parents];
    const gain = score(y, others) - score(y, [...others, x]);
    const turned = common.filter((z) => !kept.includes(z));
    return gain > LEAST_GAIN ? [{ x, y, turned, barrier: [], gain }] : [];
  });
}

/** Whether the insertion leaves a graph without cycles: every semi-directed path from y to x meets the barrier. */
export function isAcyclicInsertion(view: CpdagView, { x, y, barrier }: Operator): boolean {
  return !view.semiDirectedPath(y, x, barrier);
}

/** The marks after an insertion, not yet completed. */
export function inserted(marks: Int8Array, { x, y, turned }: Operator): Int8Array {
  const n = Math.sqrt(marks.length);
  const next = marks.slice();
  next[x * n + y] = 1;
  for (const t of turned) next[y * n + t] = 0;
  return next;
}

/** The marks after a deletion, not yet completed. */
export function deleted(marks: Int8Array, { x, y, turned }: Operator): Int8Array {
  const n = Math.sqrt(marks.length);
  const next = marks.slice();
  next[x * n + y] = 0;
  next[y * n + x] = 0;
  for (const h of turned) {
    next[h * n + y] = 0;
    if (next[x * n + h] === 1) next[h * n + x] = 0;
  }
  return next;
}
