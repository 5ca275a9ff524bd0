import type { BrojaProblem } from "./broja-problem";
import { solvePositive } from "./cholesky";

/** Minimum of Σ q ln q(t|x0, x1), with proof. */
export interface BrojaSolution {
  /** Value at the point found, nats: an upper bound. */
  readonly value: number;
  /** Value less a lower bound from the dual problem, nats; the true minimum lies within it. */
  readonly gap: number;
  /** [cells] the point. */
  readonly q: Float64Array;
}

/** Nats. */
const GAP_GOAL = 1e-9;
/** Below it rounding outweighs the barrier. */
const SMALLEST_BARRIER = 1e-12;
const LARGEST_NEWTON_COUNT = 60;

/**
 * Minimises Σ q ln(q / Σ_t q), which is -H(T | X0, X1) under Q, over the problem's cells: Newton's method on the objective
 * with the barrier -μ Σ ln q, while μ falls.
 *
 * A point of the barrier's path gives multipliers λ with Σ_t exp(λ(x0,t) + λ(x1,t)) <= 1 in each block; such multipliers
 * bound the minimum from below by Σ λ times the row's sum, whatever the point they came from.
 */
export function solveBroja(problem: BrojaProblem): BrojaSolution {
  let q = problem.start;
  let best = { value: objective(problem, q), q };
  let bound = -Infinity;
  for (let barrier = 0.1; barrier > SMALLEST_BARRIER && best.value - bound > GAP_GOAL; barrier *= 0.2) {
    for (let count = 0; count < LARGEST_NEWTON_COUNT; count++) {
      const { step, multipliers, decrement } = newton(problem, q, barrier);
      bound = Math.max(bound, dualBound(problem, multipliers));
      if (decrement < 1e-6 * barrier) break;
      q = lineSearch(problem, q, step, barrier, decrement);
    }
    const exact = restored(problem, q);
    const value = objective(problem, exact);
    if (value < best.value) best = { value, q: exact };
    // Where rounding drowned the smallest cells, the next barrier starts from the last exact point.
    q = Number.isFinite(value) ? exact : best.q;
  }
  return { ...best, gap: best.value - bound };
}

interface NewtonStep {
  /** [cells] */
  readonly step: Float64Array;
  /** [rows] */
  readonly multipliers: Float64Array;
  /** Squared Newton decrement, nats. */
  readonly decrement: number;
}

function newton(problem: BrojaProblem, q: Float64Array, barrier: number): NewtonStep {
  const gradient = barrierGradient(problem, q, barrier);
  const rows = problem.sums.length;
  const inverse = inverseHessian(problem, q, barrier);
  const scaled = inverse.apply(gradient);
  const rightSide = residual(problem, q);
  addRows(problem, scaled, rightSide, 1);
  const multipliers = solvePositive(inverse.schur(rows), rightSide);
  const step = gradient.map((g, cell) => rowSum(problem, multipliers, cell) - g);
  const direction = inverse.apply(step);
  let decrement = 0;
  direction.forEach((d, cell) => {
    decrement -= d * gradient[cell]!;
  });
  return { step: direction, multipliers, decrement };
}

/** What is missing to each row's sum. */
function residual(problem: BrojaProblem, q: Float64Array): Float64Array {
  const rest = problem.sums.slice();
  addRows(problem, q, rest, -1);
  return rest;
}

function addRows({ rowX0, rowX1 }: BrojaProblem, cells: Float64Array, rows: Float64Array, sign: number): void {
  cells.forEach((value, cell) => {
    rows[rowX0[cell]!]! += sign * value;
    if (rowX1[cell]! >= 0) rows[rowX1[cell]!]! += sign * value;
  });
}

function rowSum({ rowX0, rowX1 }: BrojaProblem, rows: Float64Array, cell: number): number {
  return rows[rowX0[cell]!]! + (rowX1[cell]! >= 0 ? rows[rowX1[cell]!]! : 0);
}

/** Takes out what rounding has moved the row sums by: changes each cell in proportion to itself. */
function restored(problem: BrojaProblem, q: Float64Array): Float64Array {
  const rows = problem.sums.length;
  const matrix = new Float64Array(rows * rows);
  q.forEach((p, cell) => {
    addEntry(problem, matrix, rows, cell, cell, p);
  });
  const correction = solvePositive(matrix, residual(problem, q));
  return q.map((p, cell) => p * (1 + rowSum(problem, correction, cell)));
}

function forEachBlock({ blocks }: BrojaProblem, visit: (from: number, to: number, block: number) => void): void {
  for (let block = 0; block + 1 < blocks.length; block++) visit(blocks[block]!, blocks[block + 1]!, block);
}

function sumOf(values: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += values[i]!;
  return sum;
}

function objective(problem: BrojaProblem, q: Float64Array): number {
  let value = 0;
  forEachBlock(problem, (from, to) => {
    const total = sumOf(q, from, to);
    for (let cell = from; cell < to; cell++) value += q[cell]! * Math.log(q[cell]! / total);
  });
  return value;
}

function barrierGradient(problem: BrojaProblem, q: Float64Array, barrier: number): Float64Array {
  const gradient = new Float64Array(q.length);
  forEachBlock(problem, (from, to) => {
    const total = sumOf(q, from, to);
    for (let cell = from; cell < to; cell++) gradient[cell] = Math.log(q[cell]! / total) - barrier / q[cell]!;
  });
  return gradient;
}

interface InverseHessian {
  apply(cells: Float64Array): Float64Array;
  /** [rows, rows] A H⁻¹ Aᵀ for the constraint matrix A. */
  schur(rows: number): Float64Array;
}

/** A block's Hessian is diag(1/q + μ/q²) - 1 1ᵀ/Σq; its inverse by Sherman and Morrison, with Σq - Σ(1/diag) kept positive. */
function inverseHessian(problem: BrojaProblem, q: Float64Array, barrier: number): InverseHessian {
  const diagonal = q.map((p) => (p * p) / (p + barrier));
  const slack = q.map((p) => (p * barrier) / (p + barrier));
  return {
    apply: (cells) => {
      const out = new Float64Array(cells.length);
      forEachBlock(problem, (from, to) => {
        let shared = 0;
        for (let cell = from; cell < to; cell++) shared += diagonal[cell]! * cells[cell]!;
        shared /= sumOf(slack, from, to);
        for (let cell = from; cell < to; cell++) out[cell] = diagonal[cell]! * (cells[cell]! + shared);
      });
      return out;
    },
    schur: (rows) => {
      const matrix = new Float64Array(rows * rows);
      forEachBlock(problem, (from, to) => {
        const scale = 1 / sumOf(slack, from, to);
        for (let i = from; i < to; i++) {
          for (let j = from; j < to; j++) {
            const entry = diagonal[i]! * diagonal[j]! * scale + (i === j ? diagonal[i]! : 0);
            addEntry(problem, matrix, rows, i, j, entry);
          }
        }
      });
      return matrix;
    },
  };
}

function addEntry(
  { rowX0, rowX1 }: BrojaProblem,
  matrix: Float64Array,
  rows: number,
  i: number,
  j: number,
  entry: number,
): void {
  for (const a of [rowX0[i]!, rowX1[i]!]) {
    for (const b of [rowX0[j]!, rowX1[j]!]) {
      if (a >= 0 && b >= 0) matrix[a * rows + b]! += entry;
    }
  }
}

function lineSearch(
  problem: BrojaProblem,
  q: Float64Array,
  step: Float64Array,
  barrier: number,
  decrement: number,
): Float64Array {
  let length = 1;
  step.forEach((d, cell) => {
    if (d < 0) length = Math.min(length, (-0.95 * q[cell]!) / d);
  });
  const merit = (point: Float64Array): number =>
    point.reduce((sum, p) => sum - barrier * Math.log(p), objective(problem, point));
  const before = merit(q);
  for (let tries = 0; tries < 30; tries++, length /= 2) {
    const next = q.map((p, cell) => p + length * step[cell]!);
    if (merit(next) <= before - 1e-4 * length * decrement + 1e-15) return next;
  }
  return q;
}

/** Makes multipliers feasible by lowering the rows of each x0, then Σ λ times the row's sum. */
function dualBound(problem: BrojaProblem, multipliers: Float64Array): number {
  const excess = new Map<number, number>();
  forEachBlock(problem, (from, to, block) => {
    const terms = Array.from({ length: to - from }, (_, i) => rowSum(problem, multipliers, from + i));
    const largest = Math.max(...terms);
    const logSum = largest + Math.log(terms.reduce((sum, term) => sum + Math.exp(term - largest), 0));
    const x0 = problem.blockX0[block]!;
    excess.set(x0, Math.max(logSum, excess.get(x0) ?? -Infinity));
  });
  let bound = 0;
  multipliers.forEach((multiplier, row) => {
    const x0 = problem.x0OfRow[row]!;
    bound += problem.sums[row]! * (multiplier - (x0 < 0 ? 0 : excess.get(x0)!));
  });
  return bound;
}
