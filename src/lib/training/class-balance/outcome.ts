import { requireSameLength } from "../../arguments";
import { accuracy, classScores, expectedCalibrationError, mean, topLabels } from "../../statistics";
import { balanceNames, joyClass, rareClasses } from "./emotions";

/** What a classifier does on a test set. Shares, F1 and recall lie in [0, 1]. */
export interface BalanceOutcome {
  /** Share of items that are called Joy (000-A2). */
  readonly joyShare: number;
  readonly macroF1: number;
  readonly accuracy: number;
  /** Expected calibration error, 15 bins of equal width. */
  readonly ece: number;
  /** Mean probability of the class that is called. */
  readonly confidence: number;
  /** Mean recall of sadness and guilt (000-E11). */
  readonly rareRecall: number;
}

/** Confidence of each call, and whether it was right: what a reliability diagram needs. */
export interface Calls {
  /** Class that each item was given. */
  readonly labels: Int32Array;
  readonly confidences: Float64Array;
  /** 1 where it was right, else 0. */
  readonly correct: Int32Array;
}

/**
 * Gives each item its likeliest class.
 *
 * @param probabilities [items, classes] row-major
 * @param truth class of each item
 */
export function callsOf(probabilities: ArrayLike<number>, truth: ArrayLike<number>): Calls {
  const { labels, confidences } = topLabels(probabilities, balanceNames.length);
  requireSameLength("callsOf", { truth, calls: labels });
  return { labels, confidences, correct: labels.map((label, i) => (label === truth[i] ? 1 : 0)) };
}

/**
 * Scores calls.
 *
 * @param truth class of each item
 * @throws RangeError if the lists don't fit
 */
export function balanceOutcome({ labels, confidences, correct }: Calls, truth: ArrayLike<number>): BalanceOutcome {
  const { perClass, macro } = classScores(truth, labels, { classes: balanceNames.length });
  return {
    joyShare: labels.filter((label) => label === joyClass).length / labels.length,
    macroF1: macro.f1,
    accuracy: accuracy(truth, labels),
    ece: expectedCalibrationError(confidences, correct),
    confidence: mean(confidences),
    rareRecall: mean(rareClasses.map((label) => perClass[label]!.recall)),
  };
}
