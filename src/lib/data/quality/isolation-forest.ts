import { requireFinite, requireInteger } from "../../arguments";
import { permutation, type Stream } from "../../random";
import { requireFeatureRows } from "./feature-rows";

/** How a forest is grown. */
export interface IsolationForestOptions {
  readonly stream: Stream;
  /** Default 100. */
  readonly trees?: number;
  /** Rows that each tree sees, at most as many as there are; default 256. */
  readonly sampleSize?: number;
}

/** A grown forest. */
export interface IsolationForest {
  /** Rows that each tree saw. */
  readonly sampleSize: number;
  /** Anomaly score of a row, in (0, 1): near 1 for what is isolated quickly, about .5 and below for the ordinary. */
  score(row: ArrayLike<number>): number;
}

interface Leaf {
  readonly size: number;
}

interface Split {
  readonly feature: number;
  readonly threshold: number;
  readonly below: Tree;
  readonly above: Tree;
}

type Tree = Leaf | Split;

const EULER_GAMMA = 0.577_215_664_901_532_9;

/**
 * Mean path length of an unsuccessful search among n: c(n) = 2 H(n - 1) - 2 (n - 1) / n with H(i) = ln i + .5772..., as the
 * paper of the method writes it; c(1) = 0, c(2) = 1.
 */
export function averagePathLength(n: number): number {
  requireInteger("n", n, { min: 1 });
  if (n <= 2) return n - 1;
  return 2 * (Math.log(n - 1) + EULER_GAMMA) - (2 * (n - 1)) / n;
}

/**
 * Isolation forest (003-S28): trees that split at random thresholds; what is alone after few splits is unusual.
 *
 * @param rows features `[rows, width]`
 * @throws RangeError for fewer than two rows, a feature that is not finite, or rows that are all equal: nothing could be isolated
 * @see Liu, Ting and Zhou 2008
 */
export function growIsolationForest(
  rows: readonly ArrayLike<number>[],
  { stream, trees = 100, sampleSize = 256 }: IsolationForestOptions,
): IsolationForest {
  requireInteger("trees", trees, { min: 1 });
  requireInteger("sampleSize", sampleSize, { min: 2 });
  const width = requireFeatureRows("rows", rows, 2);
  if (varying(rows, width).length === 0)
    throw new RangeError(`rows: expected rows that differ, got ${rows.length} equal ones`);
  const size = Math.min(sampleSize, rows.length);
  const depth = Math.ceil(Math.log2(size));
  const forest = Array.from({ length: trees }, (_, i) => {
    const own = stream.split(i);
    const sample = Array.from(permutation(own, rows.length).subarray(0, size), (at) => rows[at]!);
    return grow(sample, width, depth, own);
  });
  return {
    sampleSize: size,
    score: (row) => {
      requireFeatureRows("row", [row], 1);
      const total = forest.reduce((sum, tree) => sum + pathLength(tree, row), 0);
      return 2 ** (-total / trees / averagePathLength(size));
    },
  };
}

/** Which rows stand out: those with a score above `threshold`; default .5, the score of what takes an average path. */
export function isolatedRows(forest: IsolationForest, rows: readonly ArrayLike<number>[], threshold = 0.5): number[] {
  requireFinite("threshold", threshold, { min: 0, max: 1 });
  return rows.flatMap((row, at) => (forest.score(row) > threshold ? [at] : []));
}

interface Range {
  readonly feature: number;
  readonly low: number;
  readonly high: number;
}

/** Features that are not constant in a sample; only they can split it. */
function varying(rows: readonly ArrayLike<number>[], width: number): Range[] {
  return Array.from({ length: width }, (_, feature) => {
    let low = Infinity;
    let high = -Infinity;
    for (const row of rows) {
      low = Math.min(low, row[feature]!);
      high = Math.max(high, row[feature]!);
    }
    return { feature, low, high };
  }).filter(({ low, high }) => low < high);
}

function grow(rows: readonly ArrayLike<number>[], width: number, depth: number, stream: Stream): Tree {
  const ranges = depth > 0 && rows.length > 1 ? varying(rows, width) : [];
  if (ranges.length === 0) return { size: rows.length };
  const { feature, low, high } = ranges[stream.integer(ranges.length)]!;
  const threshold = low + (high - low) * stream.uniform();
  const below = rows.filter((row) => row[feature]! <= threshold);
  const above = rows.filter((row) => row[feature]! > threshold);
  return {
    feature,
    threshold,
    below: grow(below, width, depth - 1, stream),
    above: grow(above, width, depth - 1, stream),
  };
}

function pathLength(tree: Tree, row: ArrayLike<number>): number {
  let node = tree;
  let length = 0;
  while ("feature" in node) {
    node = row[node.feature]! <= node.threshold ? node.below : node.above;
    length++;
  }
  return length + (node.size > 0 ? averagePathLength(node.size) : 0);
}
