import { meekClosure, type Pdag } from "../graph";
import type { Collider } from "./colliders";

/** A skeleton with directions, and the colliders that contradicted surer ones. */
export interface Orientation {
  readonly pdag: Pdag;
  /** Colliders that were left out, since an arrow of theirs is reversed by a surer one, or would close a cycle. */
  readonly conflicts: readonly Collider[];
}

/**
 * Directs a skeleton: colliders in the order of their surety, then Meek's rules.
 *
 * In finite samples colliders contradict one another. The rule here: a collider is taken as a whole or not at all; one that
 * would turn an arrow of a surer collider, or close a directed cycle, is left out and reported.
 *
 * @param neighbours [n] indices of joined variables
 */
export function orient(
  names: readonly string[],
  neighbours: readonly (readonly number[])[],
  colliders: readonly Collider[],
): Orientation {
  const n = names.length;
  const marks = new Int8Array(n * n);
  neighbours.forEach((near, x) => {
    for (const y of near) marks[x * n + y] = 1;
  });
  const conflicts: Collider[] = [];
  for (const collider of [...colliders].sort(bySurety)) {
    const { x, middle, y } = collider;
    const taken = pointsTo(marks, n, middle, [x, y]) || reaches(marks, n, middle, [x, y]);
    if (taken) {
      conflicts.push(collider);
      continue;
    }
    marks[middle * n + x] = 0;
    marks[middle * n + y] = 0;
  }
  return { pdag: meekClosure({ names, marks }), conflicts };
}

function bySurety(a: Collider, b: Collider): number {
  return b.surety - a.surety || a.middle - b.middle || a.x - b.x || a.y - b.y;
}

/** Whether an arrow leads from the middle to one of the ends already. */
function pointsTo(marks: Int8Array, n: number, middle: number, ends: readonly number[]): boolean {
  return ends.some((end) => marks[middle * n + end] === 1 && marks[end * n + middle] === 0);
}

/** Whether arrows lead from `start` to one of `ends`. */
function reaches(marks: Int8Array, n: number, start: number, ends: readonly number[]): boolean {
  const seen = new Set([start]);
  for (const at of seen) {
    for (let next = 0; next < n; next++) {
      if (marks[at * n + next] === 1 && marks[next * n + at] === 0) seen.add(next);
    }
  }
  return ends.some((end) => seen.has(end));
}
