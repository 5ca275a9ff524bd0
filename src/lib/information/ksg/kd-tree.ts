/** Points per leaf, at most; measured fastest for 2 and 3 dimensions. */
const LEAF_SIZE = 8;

/**
 * A balanced k-d tree over points of one or more dimensions, laid out in typed arrays.
 *
 * Node i has the children 2i + 1 and 2i + 2; the leaves are the last nodes, from `firstLeaf` on. Each node knows the tight
 * box of its points, so that distances to it are exact bounds also in floating-point arithmetic.
 */
export interface KdTree {
  readonly dimension: number;
  readonly count: number;
  /** Number of inner nodes, and so the number of the first leaf. */
  readonly firstLeaf: number;
  /** [count, dimension] coordinates in the tree's order. */
  readonly points: Float64Array;
  /** [count] the original index of the point at each place of the tree's order. */
  readonly order: Int32Array;
  /** [nodes] first place of each node. */
  readonly start: Int32Array;
  /** [nodes] one past the last place of each node. */
  readonly end: Int32Array;
  /** [nodes, dimension, 2] least and largest coordinate. */
  readonly boxes: Float64Array;
}

/**
 * Builds the tree of the points whose coordinates are given one array a dimension.
 *
 * @param columns [dimension][count] finite numbers, at least one dimension and one point
 */
export function kdTree(columns: readonly Float64Array[]): KdTree {
  const count = columns[0]!.length;
  const dimension = columns.length;
  const leaves = 2 ** Math.ceil(Math.log2(Math.max(1, count / LEAF_SIZE)));
  const nodes = 2 * leaves - 1;
  const points = new Float64Array(count * dimension);
  columns.forEach((column, axis) => {
    for (let i = 0; i < count; i++) points[i * dimension + axis] = column[i]!;
  });
  const tree: KdTree = {
    dimension,
    count,
    firstLeaf: leaves - 1,
    points,
    order: Int32Array.from({ length: count }, (_, i) => i),
    start: new Int32Array(nodes),
    end: new Int32Array(nodes),
    boxes: new Float64Array(nodes * dimension * 2),
  };
  const low = columns.map((column) => column.reduce((a, b) => Math.min(a, b)));
  const high = columns.map((column) => column.reduce((a, b) => Math.max(a, b)));
  splitNode(tree, 0, 0, count, low, high);
  for (let node = nodes - 1; node >= 0; node--) measureBox(tree, node);
  return tree;
}

/** Orders the places first ... end - 1 below `node`: halves them along the longest side of the cell [low, high]. */
function splitNode(tree: KdTree, node: number, first: number, end: number, low: number[], high: number[]): void {
  tree.start[node] = first;
  tree.end[node] = end;
  if (node >= tree.firstLeaf) return;
  let axis = 0;
  for (let a = 1; a < tree.dimension; a++) if (high[a]! - low[a]! > high[axis]! - low[axis]!) axis = a;
  const middle = (first + end) >> 1;
  select(tree, axis, first, end - 1, middle);
  const cut = tree.points[middle * tree.dimension + axis]!;
  const [oldLow, oldHigh] = [low[axis]!, high[axis]!];
  high[axis] = cut;
  splitNode(tree, 2 * node + 1, first, middle, low, high);
  high[axis] = oldHigh;
  low[axis] = cut;
  splitNode(tree, 2 * node + 2, middle, end, low, high);
  low[axis] = oldLow;
}

/** Hoare's selection: afterwards no coordinate before place `middle` is larger than one at or after it. */
function select({ points, order, dimension }: KdTree, axis: number, first: number, last: number, middle: number): void {
  const key = (place: number): number => points[place * dimension + axis]!;
  while (last > first) {
    const pivot = medianOfThree(key(first), key((first + last) >> 1), key(last));
    let i = first;
    let j = last;
    while (i <= j) {
      while (points[i * dimension + axis]! < pivot) i++;
      while (points[j * dimension + axis]! > pivot) j--;
      if (i <= j) swap(points, order, dimension, i++, j--);
    }
    if (middle <= j) last = j;
    else if (middle >= i) first = i;
    else return;
  }
}

function swap(points: Float64Array, order: Int32Array, dimension: number, i: number, j: number): void {
  const index = order[i]!;
  order[i] = order[j]!;
  order[j] = index;
  for (let a = i * dimension, b = j * dimension, stop = a + dimension; a < stop; a++, b++) {
    const value = points[a]!;
    points[a] = points[b]!;
    points[b] = value;
  }
}

function medianOfThree(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}

/** The tight box of a leaf from its points, of an inner node from its children. */
function measureBox({ points, boxes, start, end, dimension, firstLeaf }: KdTree, node: number): void {
  for (let axis = 0; axis < dimension; axis++) {
    let low = Infinity;
    let high = -Infinity;
    if (node >= firstLeaf) {
      for (let place = start[node]!; place < end[node]!; place++) {
        low = Math.min(low, points[place * dimension + axis]!);
        high = Math.max(high, points[place * dimension + axis]!);
      }
    } else {
      const left = 2 * ((2 * node + 1) * dimension + axis);
      low = Math.min(boxes[left]!, boxes[left + 2 * dimension]!);
      high = Math.max(boxes[left + 1]!, boxes[left + 2 * dimension + 1]!);
    }
    boxes[2 * (node * dimension + axis)] = low;
    boxes[2 * (node * dimension + axis) + 1] = high;
  }
}
