import { requireFinite, requireOneOf, requireSameLength, requireInteger } from "../../arguments";
import { requireRows } from "./table";

/** The likeliest class of each item and its probability. */
export interface TopLabels {
  /** Class of each item, the first one among equals. */
  readonly labels: Int32Array;
  /** Its probability: the confidence that `reliabilityBins` wants. */
  readonly confidences: Float64Array;
}

/**
 * The likeliest class of each item.
 *
 * @param probabilities [N, C] row-major
 * @param classes C
 */
export function topLabels(probabilities: ArrayLike<number>, classes: number): TopLabels {
  const rows = requireRows("probabilities", probabilities, classes);
  const labels = Int32Array.from({ length: rows }, (_, i) => {
    let best = 0;
    for (let k = 1; k < classes; k++) {
      if (probabilities[i * classes + k]! > probabilities[i * classes + best]!) best = k;
    }
    return best;
  });
  return { labels, confidences: Float64Array.from(labels, (k, i) => probabilities[i * classes + k]!) };
}

/**
 * Brier score of a binary task: mean of (p - y)^2, from 0 (sure and right) to 1 (sure and wrong).
 *
 * @param truth 1 or 0 an item
 * @param probabilities of 1
 */
export function brierScore(truth: ArrayLike<number>, probabilities: ArrayLike<number>): number {
  return meanOverItems("brierScore", truth, probabilities, (y, p) => (p - y) ** 2);
}

/**
 * Brier score of several classes: mean over items of the sum over classes of (p - y)^2, from 0 to 2. For two classes it is
 * twice the binary score.
 *
 * @param truth class of each item, a whole number from 0
 * @param probabilities [N, C] row-major
 * @param classes C
 * @see Brier 1950
 */
export function multiclassBrierScore(
  truth: ArrayLike<number>,
  probabilities: ArrayLike<number>,
  classes: number,
): number {
  requireClasses("multiclassBrierScore", truth, probabilities, classes);
  let sum = 0;
  for (let i = 0; i < probabilities.length; i++) {
    const target = truth[Math.floor(i / classes)] === i % classes ? 1 : 0;
    sum += (probabilities[i]! - target) ** 2;
  }
  return sum / truth.length;
}

/**
 * Negative log-likelihood of a binary task (log loss), in nats an item. Infinity if something that happened had
 * probability 0.
 *
 * @param truth 1 or 0 an item
 * @param probabilities of 1
 */
export function binaryNegativeLogLikelihood(truth: ArrayLike<number>, probabilities: ArrayLike<number>): number {
  const nats = (y: number, p: number): number => (y === 1 ? -Math.log(p) : -Math.log1p(-p));
  return meanOverItems("binaryNegativeLogLikelihood", truth, probabilities, nats);
}

/**
 * Negative log-likelihood of the true classes, in nats an item. Infinity if one of them had probability 0.
 *
 * @param truth class of each item, a whole number from 0
 * @param probabilities [N, C] row-major
 * @param classes C
 */
export function negativeLogLikelihood(
  truth: ArrayLike<number>,
  probabilities: ArrayLike<number>,
  classes: number,
): number {
  requireClasses("negativeLogLikelihood", truth, probabilities, classes);
  let sum = 0;
  for (let i = 0; i < truth.length; i++) sum -= Math.log(probabilities[i * classes + truth[i]!]!);
  return sum / truth.length;
}

function meanOverItems(
  where: string,
  truth: ArrayLike<number>,
  probabilities: ArrayLike<number>,
  score: (y: number, p: number) => number,
): number {
  requireSameLength(where, { truth, probabilities });
  if (truth.length === 0) throw new RangeError(`${where}: expected at least one item, got none`);
  let sum = 0;
  for (let i = 0; i < truth.length; i++) {
    requireOneOf(`truth[${i}]`, Number(truth[i]), [0, 1]);
    requireFinite(`probabilities[${i}]`, probabilities[i]!, { min: 0, max: 1 });
    sum += score(truth[i]!, probabilities[i]!);
  }
  return sum / truth.length;
}

function requireClasses(
  where: string,
  truth: ArrayLike<number>,
  probabilities: ArrayLike<number>,
  classes: number,
): void {
  const rows = requireRows("probabilities", probabilities, classes);
  if (rows !== truth.length) {
    throw new RangeError(`${where}: expected a row of probabilities an item, ${truth.length}, got ${rows}`);
  }
  for (let i = 0; i < rows; i++) requireInteger(`truth[${i}]`, truth[i]!, { min: 0, max: classes - 1 });
  for (let i = 0; i < probabilities.length; i++) {
    requireFinite(`probabilities[${i}]`, probabilities[i]!, { min: 0, max: 1 });
  }
}
