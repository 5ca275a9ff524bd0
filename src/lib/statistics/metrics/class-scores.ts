import { confusionMatrix } from "./confusion";

/** What was right and wrong about one class. */
export interface ClassCounts {
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly falseNegatives: number;
}

/** Precision, recall and F1 of a class, or their mean over classes. All NaN where there is nothing to score. */
export interface Scores {
  /** Share of what was called the class that is of it. */
  readonly precision: number;
  /** Share of the class that was called it. */
  readonly recall: number;
  /** Harmonic mean of both (003-S35). */
  readonly f1: number;
  /** Number of items of the class; of all classes together for a mean. */
  readonly support: number;
}

/** How scores of classes become one: equally, by their items, or from their pooled counts. */
export interface AveragedScores {
  readonly perClass: readonly Scores[];
  /** Mean over classes, each with the same weight (Macro-F1 of 003-S35). */
  readonly macro: Scores;
  /** Scores of the counts of all classes together. With one class an item, micro-F1 is accuracy. */
  readonly micro: Scores;
  /** Mean over classes, weighted by support. */
  readonly weighted: Scores;
}

/** What a class counts for that has neither items nor predictions: nothing (it is left out of means) or a number. */
export type AbsentClass = "skip" | 0 | 1;

/**
 * Scores of one class. A class that nobody has and nobody was called has no scores (NaN); a class with items and no
 * prediction, or the reverse, found nothing and scores 0.
 */
export function scoresOf({ truePositives, falsePositives, falseNegatives }: ClassCounts): Scores {
  const called = truePositives + falsePositives;
  const support = truePositives + falseNegatives;
  if (called + support === 0) return { precision: NaN, recall: NaN, f1: NaN, support };
  return {
    precision: called === 0 ? 0 : truePositives / called,
    recall: support === 0 ? 0 : truePositives / support,
    f1: (2 * truePositives) / (called + support),
    support,
  };
}

/**
 * Means of the scores of classes.
 *
 * @param absent what an absent class counts for in the macro mean; default "skip". scikit-learn skips it among single labels
 *   and takes 0 among multi-labels.
 */
export function averageScores(counts: readonly ClassCounts[], absent: AbsentClass = "skip"): AveragedScores {
  const perClass = counts.map(scoresOf);
  const support = perClass.reduce((sum, scores) => sum + scores.support, 0);
  return {
    perClass,
    macro: weightedMean(perClass, () => 1, support, absent),
    micro: { ...scoresOf(counts.reduce(add, { truePositives: 0, falsePositives: 0, falseNegatives: 0 })), support },
    weighted: weightedMean(perClass, (scores) => scores.support, support, "skip"),
  };
}

/**
 * Precision, recall and F1 of items with one class each: per class, macro, micro and weighted (003-S35).
 *
 * @param truth class of each item, a whole number from 0
 * @param predicted class that was given to each item
 * @param classes how many classes there are; default one more than the largest number that occurs
 * @throws RangeError for no items, lists of unequal length, or a number that is no class
 */
export function classScores(
  truth: ArrayLike<number>,
  predicted: ArrayLike<number>,
  { classes, absent = "skip" }: { readonly classes?: number; readonly absent?: AbsentClass } = {},
): AveragedScores {
  const { counts } = confusionMatrix(truth, predicted, classes);
  return averageScores(
    counts.map((row, k) => {
      const truePositives = row[k]!;
      const called = counts.reduce((sum, other) => sum + other[k]!, 0);
      const support = row.reduce((sum, count) => sum + count, 0);
      return { truePositives, falsePositives: called - truePositives, falseNegatives: support - truePositives };
    }),
    absent,
  );
}

/**
 * Macro-F1: the mean of F1 over the classes that occur in truth or prediction (003-S35).
 *
 * @throws RangeError for no items or lists of unequal length
 */
export function macroF1(truth: ArrayLike<number>, predicted: ArrayLike<number>): number {
  return classScores(truth, predicted).macro.f1;
}

function add(a: ClassCounts, b: ClassCounts): ClassCounts {
  return {
    truePositives: a.truePositives + b.truePositives,
    falsePositives: a.falsePositives + b.falsePositives,
    falseNegatives: a.falseNegatives + b.falseNegatives,
  };
}

function weightedMean(
  perClass: readonly Scores[],
  weightOf: (scores: Scores) => number,
  support: number,
  absent: AbsentClass,
): Scores {
  const scored = absent === "skip" ? perClass.filter(({ f1 }) => !Number.isNaN(f1)) : perClass;
  const total = scored.reduce((sum, scores) => sum + weightOf(scores), 0);
  const average = (name: "precision" | "recall" | "f1"): number =>
    scored.reduce((sum, scores) => {
      const value = absent !== "skip" && Number.isNaN(scores[name]) ? absent : scores[name];
      return sum + (weightOf(scores) * value) / total;
    }, 0);
  if (total === 0) return { precision: NaN, recall: NaN, f1: NaN, support };
  return { precision: average("precision"), recall: average("recall"), f1: average("f1"), support };
}
