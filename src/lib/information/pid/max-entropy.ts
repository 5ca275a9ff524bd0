import { solvePositive } from "./cholesky";

/**
 * A model of the target given joint source values: one parameter for each (set, its value, target) that occurs.
 * Cells that share a joint source value lie side by side: a block.
 */
export interface MaxEntropyProblem {
  /** [blocks + 1] first cell of each block. */
  readonly blocks: Int32Array;
  /** [blocks] probability of the joint source value. */
  readonly weights: Float64Array;
  /** [cells, sets] parameters of each cell. */
  readonly parameters: Int32Array;
  /** Number of source sets. */
  readonly sets: number;
  /** [parameters] what the cells of each parameter must sum to. */
  readonly sums: Float64Array;
}

/** Largest error of a sum, probability. */
const PRECISION = 1e-13;
const LARGEST_STEP_COUNT = 200;
/** Change of a parameter, nats. */
const LONGEST_STEP = 2;

/**
 * The distribution of greatest entropy with the given joint source distribution and the given (set, target) marginals,
 * [cells].
 *
 * Within a block it is a softmax over targets of the sum of the cell's parameters, so that the dual problem is a convex
 * function without constraints; Newton's method finds its minimum. Cells that must be 0 are reached as limits: each step
 * shrinks them by a factor e.
 *
 * @throws Error if the sums are not met to 1e-9
 */
export function maxEntropy(problem: MaxEntropyProblem): Float64Array {
  let theta: Float64Array = new Float64Array(problem.sums.length);
  let q = softmaxBlocks(problem, theta);
  for (let count = 0; count < LARGEST_STEP_COUNT; count++) {
    const missing = missingSums(problem, q);
    if (largest(missing) < PRECISION) return q;
    const step = solvePositive(hessian(problem, q), missing.slice());
    const next = damped(problem, theta, step, missing);
    if (!next) break;
    theta = next;
    q = softmaxBlocks(problem, theta);
  }
  const error = largest(missingSums(problem, q));
  if (error > 1e-9) throw new Error(`maxEntropy: expected sums met to 1e-9, got an error of ${error}`);
  return q;
}

function score({ parameters, sets }: MaxEntropyProblem, theta: Float64Array, cell: number): number {
  let sum = 0;
  for (let i = 0; i < sets; i++) sum += theta[parameters[cell * sets + i]!]!;
  return sum;
}

function softmaxBlocks(problem: MaxEntropyProblem, theta: Float64Array): Float64Array {
  const { blocks, weights } = problem;
  const q = new Float64Array(blocks[blocks.length - 1]!);
  weights.forEach((weight, block) => {
    const [from, to] = [blocks[block]!, blocks[block + 1]!];
    const log = logSum(problem, theta, from, to);
    for (let cell = from; cell < to; cell++) q[cell] = weight * Math.exp(score(problem, theta, cell) - log);
  });
  return q;
}

function logSum(problem: MaxEntropyProblem, theta: Float64Array, from: number, to: number): number {
  let highest = -Infinity;
  for (let cell = from; cell < to; cell++) highest = Math.max(highest, score(problem, theta, cell));
  let sum = 0;
  for (let cell = from; cell < to; cell++) sum += Math.exp(score(problem, theta, cell) - highest);
  return highest + Math.log(sum);
}

/** The dual objective, nats. */
function dual(problem: MaxEntropyProblem, theta: Float64Array): number {
  const { blocks, weights, sums } = problem;
  let value = 0;
  weights.forEach((weight, block) => {
    value += weight * logSum(problem, theta, blocks[block]!, blocks[block + 1]!);
  });
  return theta.reduce((rest, t, i) => rest - t * sums[i]!, value);
}

function missingSums({ parameters, sets, sums }: MaxEntropyProblem, q: Float64Array): Float64Array {
  const missing = sums.slice();
  parameters.forEach((parameter, i) => {
    missing[parameter]! -= q[Math.floor(i / sets)]!;
  });
  return missing;
}

function hessian({ blocks, weights, parameters, sets, sums }: MaxEntropyProblem, q: Float64Array): Float64Array {
  const n = sums.length;
  const matrix = new Float64Array(n * n);
  const add = (cell: number, other: number, entry: number): void => {
    for (let i = 0; i < sets; i++) {
      for (let j = 0; j < sets; j++) matrix[parameters[cell * sets + i]! * n + parameters[other * sets + j]!]! += entry;
    }
  };
  weights.forEach((weight, block) => {
    for (let cell = blocks[block]!; cell < blocks[block + 1]!; cell++) {
      add(cell, cell, q[cell]! * (1 - q[cell]! / weight));
      for (let other = blocks[block]!; other < blocks[block + 1]!; other++) {
        if (other !== cell) add(cell, other, (-q[cell]! * q[other]!) / weight);
      }
    }
  });
  return matrix;
}

/**
 * The first of ever halved steps that lowers the dual as much as it should; nothing if rounding forbids it. A longer step
 * than `LONGEST_STEP` would empty cells for good, since the curvature that could bring them back goes with them.
 */
function damped(
  problem: MaxEntropyProblem,
  theta: Float64Array,
  step: Float64Array,
  missing: Float64Array,
): Float64Array | undefined {
  const before = dual(problem, theta);
  const slope = step.reduce((sum, s, i) => sum + s * missing[i]!, 0);
  for (let length = Math.min(1, LONGEST_STEP / largest(step)); length > 1e-9; length /= 2) {
    const next = theta.map((t, i) => t + length * step[i]!);
    if (dual(problem, next) <= before - 1e-4 * length * slope + 1e-14) return next;
  }
  return undefined;
}

function largest(values: Float64Array): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}
