import { requireAllFinite, requireOneOf, requireSameLength } from "../../arguments";
import { averageScores, type AbsentClass, type AveragedScores, type ClassCounts } from "./class-scores";
import { requireRows } from "./table";

/** Scores of items that carry any number of labels. */
export interface MultiLabelScores extends AveragedScores {
  /** Mean F1 of the items; an item without labels and predictions is right and scores 1. */
  readonly samplesF1: number;
  /** Share of wrong cells. */
  readonly hammingLoss: number;
  /** Mean of |both| / |either| over items; an item without labels and predictions scores 1. */
  readonly jaccard: number;
  /** Share of items with every label right. */
  readonly exactMatch: number;
}

/**
 * Labels of each item: those whose probability lies above the threshold of their class.
 *
 * @param probabilities [N, C] row-major
 * @param thresholds one for all classes, or one a class
 * @param classes C
 * @returns [N, C] of 0 and 1
 */
export function labelsAbove(
  probabilities: ArrayLike<number>,
  thresholds: number | ArrayLike<number>,
  classes: number,
): Uint8Array {
  requireRows("probabilities", probabilities, classes);
  requireAllFinite("probabilities", probabilities);
  const limits = typeof thresholds === "number" ? new Float64Array(classes).fill(thresholds) : thresholds;
  if (limits.length !== classes) {
    throw new RangeError(`thresholds: expected one a class, ${classes}, got ${limits.length}`);
  }
  return Uint8Array.from(probabilities, (p, i) => (p > limits[i % classes]! ? 1 : 0));
}

/**
 * Precision, recall and F1 per class, macro, micro and weighted, and the scores of whole items.
 *
 * @param truth [N, C] row-major, 1 where the item carries the label, else 0
 * @param predicted [N, C], as `labelsAbove` gives it
 * @param classes C
 * @param absent what a class counts for in the macro mean that has no items and was never called; default "skip"
 * @throws RangeError for tables of unequal or impossible length, or cells that are neither 0 nor 1
 */
export function multiLabelScores(
  truth: ArrayLike<number>,
  predicted: ArrayLike<number>,
  classes: number,
  absent: AbsentClass = "skip",
): MultiLabelScores {
  requireSameLength("multiLabelScores", { truth, predicted });
  const rows = requireRows("truth", truth, classes);
  for (let i = 0; i < truth.length; i++) {
    requireOneOf(`truth[${i}]`, Number(truth[i]), [0, 1]);
    requireOneOf(`predicted[${i}]`, Number(predicted[i]), [0, 1]);
  }
  const ofClass = (k: number): ClassCounts => countCells(truth, predicted, k, classes, rows);
  const ofItem = Array.from({ length: rows }, (_, i) => countCells(truth, predicted, i * classes, 1, classes));
  const meanOver = (score: (counts: ClassCounts) => number): number =>
    ofItem.reduce((sum, counts) => sum + score(counts), 0) / rows;
  return {
    ...averageScores(
      Array.from({ length: classes }, (_, k) => ofClass(k)),
      absent,
    ),
    samplesF1: meanOver((c) => ratio(2 * c.truePositives, 2 * c.truePositives + wrong(c))),
    hammingLoss: meanOver((c) => wrong(c) / classes),
    jaccard: meanOver((c) => ratio(c.truePositives, c.truePositives + wrong(c))),
    exactMatch: meanOver((c) => (wrong(c) === 0 ? 1 : 0)),
  };
}

function wrong({ falsePositives, falseNegatives }: ClassCounts): number {
  return falsePositives + falseNegatives;
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

/** Counts over `count` cells from `start` in steps of `stride`. */
function countCells(
  truth: ArrayLike<number>,
  predicted: ArrayLike<number>,
  start: number,
  stride: number,
  count: number,
): ClassCounts {
  let truePositives = 0;
  let falsePositives = 0;
  let falseNegatives = 0;
  for (let i = 0, cell = start; i < count; i++, cell += stride) {
    if (truth[cell] === 1 && predicted[cell] === 1) truePositives++;
    else if (truth[cell] === 1) falseNegatives++;
    else if (predicted[cell] === 1) falsePositives++;
  }
  return { truePositives, falsePositives, falseNegatives };
}
