import type { KdTree } from "./kd-tree";

/**
 * Searches, for one point of the tree after another, its k nearest others in the maximum norm.
 *
 * The search starts in the point's own leaf and climbs: at each step only the sibling's box has to be looked at. All
 * buffers are made once.
 */
class NeighbourSearch {
  /** [k] distances found so far, ascending. */
  readonly distances: Float64Array;
  /** [k] places (tree order) of those neighbours. */
  readonly places: Int32Array;
  readonly #tree: KdTree;
  readonly #k: number;
  readonly #stack: Int32Array;
  /** [stack] distance to the box of each waiting node. */
  readonly #waiting: Float64Array;
  #self = 0;

  constructor(tree: KdTree, k: number) {
    const depth = Math.ceil(Math.log2(tree.start.length + 1)) + 2;
    this.#tree = tree;
    this.#k = k;
    this.distances = new Float64Array(k);
    this.places = new Int32Array(k);
    this.#stack = new Int32Array(depth);
    this.#waiting = new Float64Array(depth);
  }

  /** Finds the neighbours of the point at `place`, which lies in `leaf`. */
  at(place: number, leaf: number): void {
    this.#self = place;
    this.distances.fill(Infinity);
    this.#scan(leaf);
    for (let node = leaf; node > 0; node = (node - 1) >> 1) {
      const sibling = node % 2 === 1 ? node + 1 : node - 1;
      const distance = this.#boxDistance(sibling);
      if (distance < this.distances[this.#k - 1]!) this.#descend(sibling, distance);
    }
  }

  /** Looks through the nodes below `root`, the nearer of two children first. */
  #descend(root: number, rootDistance: number): void {
    const { firstLeaf } = this.#tree;
    const stack = this.#stack;
    const waiting = this.#waiting;
    const distances = this.distances;
    const last = this.#k - 1;
    stack[0] = root;
    waiting[0] = rootDistance;
    for (let top = 0; top >= 0;) {
      let node = stack[top]!;
      if (waiting[top--]! >= distances[last]!) continue;
      while (node < firstLeaf) {
        const left = 2 * node + 1;
        const toLeft = this.#boxDistance(left);
        const toRight = this.#boxDistance(left + 1);
        const far = Math.max(toLeft, toRight);
        node = toLeft <= toRight ? left : left + 1;
        if (far < distances[last]!) {
          stack[++top] = toLeft <= toRight ? left + 1 : left;
          waiting[top] = far;
        }
      }
      this.#scan(node);
    }
  }

  /** Maximum-norm distance from the point to a node's box; 0 inside. */
  #boxDistance(node: number): number {
    const { dimension, boxes, points } = this.#tree;
    let distance = 0;
    let at = 2 * node * dimension;
    const from = this.#self * dimension;
    for (let axis = 0; axis < dimension; axis++, at += 2) {
      const value = points[from + axis]!;
      const below = boxes[at]! - value;
      const above = value - boxes[at + 1]!;
      if (below > distance) distance = below;
      if (above > distance) distance = above;
    }
    return distance;
  }

  #scan(leaf: number): void {
    const { dimension, points, start, end } = this.#tree;
    const self = this.#self;
    const from = self * dimension;
    const distances = this.distances;
    const last = this.#k - 1;
    for (let place = start[leaf]!, stop = end[leaf]!; place < stop; place++) {
      let distance = 0;
      for (let axis = 0, at = place * dimension; axis < dimension; axis++, at++) {
        const difference = Math.abs(points[at]! - points[from + axis]!);
        if (difference > distance) distance = difference;
      }
      if (distance < distances[last]! && place !== self) this.#insert(distance, place);
    }
  }

  #insert(distance: number, place: number): void {
    const { distances, places } = this;
    let slot = this.#k - 1;
    for (; slot > 0 && distances[slot - 1]! > distance; slot--) {
      distances[slot] = distances[slot - 1]!;
      places[slot] = places[slot - 1]!;
    }
    distances[slot] = distance;
    places[slot] = place;
  }
}

/**
 * Distance from every point to its k-th nearest other point, in the maximum norm.
 *
 * @param k 1 ... count - 1
 * @returns [count] in the order of the original points
 */
export function neighbourDistances(tree: KdTree, k: number): Float64Array {
  const out = new Float64Array(tree.count);
  forEachNeighbourhood(tree, k, (place, search) => {
    out[tree.order[place]!] = search.distances[k - 1]!;
  });
  return out;
}

/**
 * The k nearest other points of every point, nearest first; which of several equally far points is listed is arbitrary.
 *
 * @param k 1 ... count - 1
 * @returns [count, k] original indices
 */
export function neighbourIndices(tree: KdTree, k: number): Int32Array {
  const out = new Int32Array(tree.count * k);
  forEachNeighbourhood(tree, k, (place, search) => {
    const at = tree.order[place]! * k;
    for (let j = 0; j < k; j++) out[at + j] = tree.order[search.places[j]!]!;
  });
  return out;
}

function forEachNeighbourhood(tree: KdTree, k: number, visit: (place: number, search: NeighbourSearch) => void): void {
  const search = new NeighbourSearch(tree, k);
  for (let leaf = tree.firstLeaf; leaf < tree.start.length; leaf++) {
    for (let place = tree.start[leaf]!; place < tree.end[leaf]!; place++) {
      search.at(place, leaf);
      visit(place, search);
    }
  }
}
