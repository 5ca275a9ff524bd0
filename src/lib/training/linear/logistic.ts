import { requireFinite, requireInteger } from "../../arguments";
import type { CsrMatrix } from "../../data";
import { lbfgs, type LbfgsOptions, type Minimum } from "./lbfgs";
import { logisticObjective, rowTimes, sigmoid, softmax, softmaxObjective } from "./objectives";

/** How a linear model is fitted. */
export interface LogisticOptions extends LbfgsOptions {
  /** How much the data count against the penalty |w|^2 / 2, as in scikit-learn. Default 1. */
  readonly c?: number;
}

/** A linear model of class probabilities. */
export interface LinearModel {
  /** Whether labels are independent of one another (sigmoids) or exclude one another. */
  readonly link: "one-vs-rest" | "softmax";
  readonly classes: number;
  readonly columns: number;
  /** [classes, columns + 1] weights of each class, then its intercept. */
  readonly parameters: Float64Array;
  /** Steps of the minimiser: one number a label, or one for all. */
  readonly steps: readonly number[];
  /** Largest entry of a gradient where the minimiser ended. */
  readonly slope: number;
}

/**
 * Fits an L2-penalised logistic regression for each label by itself; a text may carry any number of labels. A label that every
 * text or no text carries gets weights 0 and an infinite intercept: its probability is 1 or 0.
 *
 * @param targets [rows, classes] row-major, zeros and ones (`multiHot`)
 * @throws RangeError for no rows, targets of another size or other values, or c <= 0
 * @see equals scikit-learn's LogisticRegression (lbfgs) within OneVsRestClassifier
 */
export function fitOneVsRest(
  x: CsrMatrix,
  targets: Uint8Array,
  classes: number,
  options: LogisticOptions = {},
): LinearModel {
  const { c = 1 } = options;
  requireProblem(x, classes, c);
  requireTargets(targets, x.rows * classes);
  const parameters = new Float64Array(classes * (x.columns + 1));
  const fits = Array.from({ length: classes }, (_, k) => {
    const fit = fitLabel(
      x,
      targets.filter((_on, i) => i % classes === k),
      c,
      options,
    );
    parameters.set(fit.at, k * (x.columns + 1));
    return fit;
  });
  const slope = Math.max(...fits.map((fit) => fit.slope));
  return { link: "one-vs-rest", classes, columns: x.columns, parameters, steps: fits.map((fit) => fit.steps), slope };
}

function fitLabel(x: CsrMatrix, targets: Uint8Array, c: number, options: LbfgsOptions): Minimum {
  const share = targets.reduce((sum, on) => sum + on, 0) / x.rows;
  const start = new Float64Array(x.columns + 1);
  start[x.columns] = Math.log(share / (1 - share));
  if (share === 0 || share === 1) return { at: start, value: 0, slope: 0, steps: 0 };
  return lbfgs(logisticObjective(x, targets, c), start, options);
}

/**
 * Fits one L2-penalised softmax regression for classes that exclude one another.
 *
 * @param labels [rows] classes in 0 ... classes - 1
 * @throws RangeError for no rows, labels of another length or range, or c <= 0
 * @see equals scikit-learn's LogisticRegression (lbfgs, multinomial)
 */
export function fitSoftmax(
  x: CsrMatrix,
  labels: ArrayLike<number>,
  classes: number,
  options: LogisticOptions = {},
): LinearModel {
  const { c = 1 } = options;
  requireProblem(x, classes, c);
  if (labels.length !== x.rows) throw new RangeError(`labels: expected ${x.rows}, got ${labels.length}`);
  for (let i = 0; i < x.rows; i++) requireInteger(`labels[${i}]`, labels[i]!, { min: 0, max: classes - 1 });
  const start = new Float64Array(classes * (x.columns + 1));
  const fit = lbfgs(softmaxObjective(x, labels, classes, c), start, options);
  return { link: "softmax", classes, columns: x.columns, parameters: fit.at, steps: [fit.steps], slope: fit.slope };
}

/**
 * Probabilities of each class for each row.
 *
 * @returns [rows, classes] row-major
 * @throws RangeError for rows of another width than the model's
 */
export function predictProbabilities(model: LinearModel, x: CsrMatrix): Float64Array {
  const { classes, columns, parameters, link } = model;
  if (x.columns !== columns) throw new RangeError(`x: expected ${columns} columns, got ${x.columns}`);
  const out = new Float64Array(x.rows * classes);
  for (let i = 0; i < x.rows; i++) {
    const row = out.subarray(i * classes, (i + 1) * classes);
    for (let k = 0; k < classes; k++) row[k] = rowTimes(x, i, parameters, k * (columns + 1));
    if (link === "softmax") softmax(row);
    else row.forEach((margin, k) => (row[k] = sigmoid(margin)));
  }
  return out;
}

function requireProblem(x: CsrMatrix, classes: number, c: number): void {
  requireInteger("x.rows", x.rows, { min: 1 });
  requireInteger("classes", classes, { min: 1 });
  requireFinite("c", c, { min: Number.MIN_VALUE });
}

function requireTargets(targets: Uint8Array, size: number): void {
  if (targets.length !== size) throw new RangeError(`targets: expected ${size} cells, got ${targets.length}`);
  const bad = targets.findIndex((target) => target > 1);
  if (bad >= 0) throw new RangeError(`targets: expected 0 or 1, got ${targets[bad]!} at index ${bad}`);
}
