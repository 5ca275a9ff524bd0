import type { CsrMatrix } from "../../data";
import type { Objective } from "./lbfgs";

/**
 * Mean logistic loss of one label and a penalty on the weights: (1/n) sum_i [ln(1 + e^m_i) - y_i m_i] + |w|^2 / (2 c n), where
 * m = X w + b. Parameters: the weights, then the intercept, which goes without penalty.
 *
 * @param targets [rows] zeros and ones
 * @param c how much the data count against the penalty, as in scikit-learn
 */
export function logisticObjective(x: CsrMatrix, targets: ArrayLike<number>, c: number): Objective {
  return (at, gradient) => {
    let value = penalty(at, gradient, x.columns, 1, 1 / (c * x.rows));
    for (let i = 0; i < x.rows; i++) {
      const margin = rowTimes(x, i, at, 0);
      const target = targets[i]!;
      value += (softplus(margin) - target * margin) / x.rows;
      addRow(x, i, gradient, 0, (sigmoid(margin) - target) / x.rows);
    }
    return value;
  };
}

/**
 * Mean cross-entropy of classes that exclude one another, with the same penalty. Parameters: for each class its weights, then
 * its intercept, [classes, columns + 1].
 *
 * @param labels [rows] classes
 */
export function softmaxObjective(x: CsrMatrix, labels: ArrayLike<number>, classes: number, c: number): Objective {
  const width = x.columns + 1;
  const scores = new Float64Array(classes);
  return (at, gradient) => {
    let value = penalty(at, gradient, x.columns, classes, 1 / (c * x.rows));
    for (let i = 0; i < x.rows; i++) {
      for (let k = 0; k < classes; k++) scores[k] = rowTimes(x, i, at, k * width);
      value += (logSumExp(scores) - scores[labels[i]!]!) / x.rows;
      softmax(scores);
      scores[labels[i]!]! -= 1;
      for (let k = 0; k < classes; k++) addRow(x, i, gradient, k * width, scores[k]! / x.rows);
    }
    return value;
  };
}

/** Sets the gradient to that of strength/2 |w|^2, which it returns; intercepts are free. */
function penalty(at: Float64Array, gradient: Float64Array, columns: number, classes: number, strength: number): number {
  let sum = 0;
  for (let k = 0; k < classes; k++) {
    const first = k * (columns + 1);
    for (let j = first; j < first + columns; j++) {
      sum += at[j]! * at[j]!;
      gradient[j] = strength * at[j]!;
    }
    gradient[first + columns] = 0;
  }
  return (strength * sum) / 2;
}

/** x_i w + b, for parameters that begin at `first`. */
export function rowTimes(
  { columns, offsets, indices, values }: CsrMatrix,
  i: number,
  at: Float64Array,
  first: number,
): number {
  let sum = at[first + columns]!;
  for (let j = offsets[i]!, end = offsets[i + 1]!; j < end; j++) sum += values[j]! * at[first + indices[j]!]!;
  return sum;
}

function addRow(x: CsrMatrix, i: number, gradient: Float64Array, first: number, times: number): void {
  const { columns, offsets, indices, values } = x;
  for (let j = offsets[i]!, end = offsets[i + 1]!; j < end; j++) gradient[first + indices[j]!]! += times * values[j]!;
  gradient[first + columns]! += times;
}

/** 1 / (1 + e^-m). */
export function sigmoid(margin: number): number {
  return 1 / (1 + Math.exp(-margin));
}

function softplus(margin: number): number {
  return Math.max(margin, 0) + Math.log1p(Math.exp(-Math.abs(margin)));
}

function logSumExp(scores: Float64Array): number {
  const top = Math.max(...scores);
  return top + Math.log(scores.reduce((sum, score) => sum + Math.exp(score - top), 0));
}

/** Turns scores into probabilities in place. */
export function softmax(scores: Float64Array): void {
  const total = logSumExp(scores);
  for (let k = 0; k < scores.length; k++) scores[k] = Math.exp(scores[k]! - total);
}
