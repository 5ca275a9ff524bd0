import type { KdTree } from "./kd-tree";

/**
 * For every point, how far its neighbours within a closed ball reach in the first axes and in the rest: the sides of the
 * rectangle of Kraskov's second estimator. All points at the radius belong to it, so that ties have one answer.
 *
 * @param radii [count] in the original order
 * @param split number of leading axes that make the first variable
 * @returns two arrays [count] in the original order
 */
export function neighbourExtents(tree: KdTree, radii: Float64Array, split: number): [Float64Array, Float64Array] {
  const first = new Float64Array(tree.count);
  const second = new Float64Array(tree.count);
  const within = new Int32Array(tree.count);
  for (let place = 0; place < tree.count; place++) {
    const index = tree.order[place]!;
    const found = placesWithin(tree, place, radii[index]!, within);
    for (let j = 0; j < found; j++) {
      first[index] = Math.max(first[index]!, reach(tree, place, within[j]!, 0, split));
      second[index] = Math.max(second[index]!, reach(tree, place, within[j]!, split, tree.dimension));
    }
  }
  return [first, second];
}

/** Maximum-norm distance of two points over the axes from ... to - 1. */
function reach({ points, dimension }: KdTree, a: number, b: number, from: number, to: number): number {
  let distance = 0;
  for (let axis = from; axis < to; axis++) {
    distance = Math.max(distance, Math.abs(points[a * dimension + axis]! - points[b * dimension + axis]!));
  }
  return distance;
}

/** Writes the places of all points within the closed ball into `out` and returns their number. */
function placesWithin(tree: KdTree, place: number, radius: number, out: Int32Array): number {
  const visit = (node: number, found: number): number => {
    if (boxDistance(tree, node, place) > radius) return found;
    if (node < tree.firstLeaf) return visit(2 * node + 2, visit(2 * node + 1, found));
    for (let other = tree.start[node]!; other < tree.end[node]!; other++) {
      if (reach(tree, place, other, 0, tree.dimension) <= radius) out[found++] = other;
    }
    return found;
  };
  return visit(0, 0);
}

function boxDistance({ boxes, points, dimension }: KdTree, node: number, place: number): number {
  let distance = 0;
  for (let axis = 0; axis < dimension; axis++) {
    const value = points[place * dimension + axis]!;
    const at = 2 * (node * dimension + axis);
    distance = Math.max(distance, boxes[at]! - value, value - boxes[at + 1]!);
  }
  return distance;
}
