import { kdTree, type KdTree } from "./kd-tree";
import { countOnLine } from "./line-counts";

/** Whether a point at exactly the radius counts. */
export type Boundary = "open" | "closed";

/**
 * For every point, how many others lie within its own radius, in the maximum norm.
 *
 * A point counts if |x_j - x_i| < radius_i ("open") or <= ("closed"), tested as written: the sum x_i + radius_i is never
 * formed, since rounding it moves points across the boundary.
 *
 * @param columns [dimension][count]
 * @param radii [count], not negative
 * @returns [count]
 */
export function countWithin(columns: readonly Float64Array[], radii: Float64Array, boundary: Boundary): Int32Array {
  const closed = boundary === "closed";
  return columns.length === 1 ? countOnLine(columns[0]!, radii, closed) : countInTree(kdTree(columns), radii, closed);
}

function countInTree(tree: KdTree, radii: Float64Array, closed: boolean): Int32Array {
  const out = new Int32Array(tree.count);
  const counter = new BallCounter(tree, closed);
  for (let place = 0; place < tree.count; place++) {
    const index = tree.order[place]!;
    out[index] = Math.max(0, counter.at(place, radii[index]!) - 1);
  }
  return out;
}

const OUTSIDE = 0;
const ACROSS = 1;
const INSIDE = 2;

/** Counts the points of a tree within a ball, taking whole nodes where their box lies inside. */
class BallCounter {
  readonly #tree: KdTree;
  readonly #closed: boolean;
  readonly #stack: Int32Array;

  constructor(tree: KdTree, closed: boolean) {
    this.#tree = tree;
    this.#closed = closed;
    this.#stack = new Int32Array(Math.ceil(Math.log2(tree.start.length + 1)) + 2);
  }

  /** Points within `radius` of the point at `place`, itself included if it is. */
  at(place: number, radius: number): number {
    const { start, end, firstLeaf } = this.#tree;
    const stack = this.#stack;
    stack[0] = 0;
    let count = 0;
    for (let top = 0; top >= 0;) {
      const node = stack[top--]!;
      const where = this.#place(node, place, radius);
      if (where === INSIDE) count += end[node]! - start[node]!;
      else if (where === ACROSS && node >= firstLeaf) count += this.#scan(node, place, radius);
      else if (where === ACROSS) {
        stack[++top] = 2 * node + 1;
        stack[++top] = 2 * node + 2;
      }
    }
    return count;
  }

  #place(node: number, place: number, radius: number): number {
    const { dimension, boxes, points } = this.#tree;
    let near = 0;
    let far = 0;
    for (let axis = 0, at = 2 * node * dimension; axis < dimension; axis++, at += 2) {
      const value = points[place * dimension + axis]!;
      const below = boxes[at]! - value;
      const above = boxes[at + 1]! - value;
      near = Math.max(near, below, -above);
      far = Math.max(far, -below, above);
    }
    if (this.#closed ? far <= radius : far < radius) return INSIDE;
    return (this.#closed ? near <= radius : near < radius) ? ACROSS : OUTSIDE;
  }

  #scan(leaf: number, place: number, radius: number): number {
    const { dimension, points, start, end } = this.#tree;
    const closed = this.#closed;
    const from = place * dimension;
    let count = 0;
    for (let other = start[leaf]!, stop = end[leaf]!; other < stop; other++) {
      let distance = 0;
      for (let axis = 0, at = other * dimension; axis < dimension; axis++, at++) {
        const difference = Math.abs(points[at]! - points[from + axis]!);
        if (difference > distance) distance = difference;
      }
      if (closed ? distance <= radius : distance < radius) count++;
    }
    return count;
  }
}
