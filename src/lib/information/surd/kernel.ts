import type { DenseJoint, Joint, SparseJoint } from "./joint";

/** Correction of the upward bias of a histogram's estimate. */
export type Correction = "none" | "miller-madow";

/** Weight of each state of the target, and of all. */
export interface Totals {
  readonly weights: Float64Array;
  readonly sum: number;
}

/** Weights of the target's states. */
export function stateTotals(joint: Joint): Totals {
  const weights = new Float64Array(joint.states);
  if (joint.kind === "sparse")
    for (let i = 0; i < joint.weight.length; i++) weights[joint.state[i]!]! += joint.weight[i]!;
  else for (let i = 0; i < joint.weights.length; i++) weights[i % joint.states]! += joint.weights[i]!;
  return { weights, sum: weights.reduce((sum, weight) => sum + weight, 0) };
}

/**
 * Specific information of the table's agents about each state of the target, bits; 0 for states that do not occur.
 *
 * With w the weight of (t, a), r that of a, n that of t, W of all: log2(W / n) + (1/n) sum_a w log2(w / r).
 *
 * "miller-madow" subtracts the first-order bias of the plug-in, from the delta method on counts,
 * [(K - 1) - sum w/r + sum w^2 / (n r)] / (2n, n, n) - 1 / (2W) nats, K the number of a seen with t. It suits well-filled
 * tables; where most cells hold one sample it sees nothing, and shuffles are the correction to use.
 */
export function informationByState(joint: Joint, totals: Totals, correction: Correction = "none"): Float64Array {
  const sums = new Float64Array(joint.states);
  if (joint.kind === "dense") addDense(joint, sums);
  else addSparse(joint, sums);
  const bias = correction === "none" ? undefined : firstOrderBias(joint, totals);
  return sums.map((sum, t) => {
    const n = totals.weights[t]!;
    return n === 0 ? 0 : Math.max(0, Math.log2(totals.sum / n) + sum / n - (bias?.[t] ?? 0));
  });
}

function addDense({ weights, states }: DenseJoint, sums: Float64Array): void {
  for (let start = 0; start < weights.length; start += states) {
    let row = 0;
    for (let t = 0; t < states; t++) row += weights[start + t]!;
    if (row === 0) continue;
    const rowLog = log2(row);
    for (let t = 0; t < states; t++) {
      const weight = weights[start + t]!;
      if (weight !== 0) sums[t]! += weight * (log2(weight) - rowLog);
    }
  }
}

function addSparse(joint: SparseJoint, sums: Float64Array): void {
  const rowLogs = cellWeights(joint).map(log2);
  const { cell, state, weight } = joint;
  for (let i = 0; i < weight.length; i++) sums[state[i]!]! += weight[i]! * (log2(weight[i]!) - rowLogs[cell[i]!]!);
}

/** Weight of each joint state of the agents. */
function cellWeights({ cells, cell, weight }: SparseJoint): Float64Array {
  const rows = new Float64Array(cells);
  for (let i = 0; i < weight.length; i++) rows[cell[i]!]! += weight[i]!;
  return rows;
}

const TABLE = 65_536;
let counts: Float64Array | undefined;

/** log2, from a table for small counts, which most cells hold. */
function log2(x: number): number {
  counts ??= Float64Array.from({ length: TABLE }, (_, i) => Math.log2(i));
  return x < TABLE && x === Math.trunc(x) ? counts[x]! : Math.log2(x);
}

/** First-order bias of i(t; A) when the weights are counts, bits. */
function firstOrderBias(joint: Joint, totals: Totals): Float64Array {
  const seen = new Float64Array(joint.states);
  const linear = new Float64Array(joint.states);
  const square = new Float64Array(joint.states);
  eachEntry(joint, (t, weight, row) => {
    seen[t]!++;
    linear[t]! += weight / row;
    square[t]! += (weight * weight) / row;
  });
  return seen.map((cells, t) => {
    const n = totals.weights[t]!;
    const nats = (cells - 1 - linear[t]!) / (2 * n) - 1 / (2 * totals.sum) + square[t]! / (n * n);
    return n === 0 ? 0 : nats / Math.LN2;
  });
}

/** Calls with the target's state, the weight of the entry and that of its joint state of the agents. */
function eachEntry(joint: Joint, visit: (state: number, weight: number, row: number) => void): void {
  if (joint.kind === "sparse") {
    const rows = cellWeights(joint);
    joint.weight.forEach((weight, i) => {
      visit(joint.state[i]!, weight, rows[joint.cell[i]!]!);
    });
    return;
  }
  for (let start = 0; start < joint.weights.length; start += joint.states) {
    const row = joint.weights.subarray(start, start + joint.states);
    const sum = row.reduce((total, weight) => total + weight, 0);
    row.forEach((weight, t) => {
      if (weight > 0) visit(t, weight, sum);
    });
  }
}
