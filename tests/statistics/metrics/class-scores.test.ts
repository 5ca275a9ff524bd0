import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accuracy, averageScores, classScores, confusionMatrix, macroF1, scoresOf } from "../../../src/lib/statistics";

// Expected values from scikit-learn 1.6.1, zero_division=0.
const truth = [2, 0, 1, 3, 0, 0, 0, 1, 1, 3, 2, 3, 1, 1, 2, 1, 3, 2, 0, 0, 0, 1, 3, 2, 0, 2, 1, 2, 2, 2];
const predicted = [2, 0, 1, 2, 0, 0, 2, 1, 1, 2, 1, 2, 1, 1, 1, 0, 1, 0, 2, 0, 0, 0, 2, 2, 0, 2, 1, 2, 2, 2];

const labelled = fc
  .array(fc.tuple(fc.nat(4), fc.nat(4)), { minLength: 1, maxLength: 60 })
  .map((pairs) => ({ truth: pairs.map(([t]) => t), predicted: pairs.map(([, p]) => p) }));

describe("classScores", () => {
  const scores = classScores(truth, predicted);

  it("equals scikit-learn's macro, micro and weighted means", () => {
    expect(scores.macro.precision).toBeCloseTo(0.4583333333333333, 14);
    expect(scores.macro.recall).toBeCloseTo(0.5416666666666666, 14);
    expect(scores.macro.f1).toBeCloseTo(0.4957983193277311, 14);
    expect(scores.micro.f1).toBeCloseTo(0.6, 14);
    expect(scores.weighted.precision).toBeCloseTo(0.5055555555555555, 14);
    expect(scores.weighted.recall).toBeCloseTo(0.6, 14);
    expect(scores.weighted.f1).toBeCloseTo(0.5478991596638655, 14);
  });

  it("equals scikit-learn's scores of each class", () => {
    expect(scores.perClass.map(({ support }) => support)).toEqual([8, 8, 9, 5]);
    const f1 = [0.7058823529411765, 0.7058823529411765, 0.5714285714285714, 0];
    scores.perClass.forEach((s, k) => {
      expect(s.f1).toBeCloseTo(f1[k]!, 14);
    });
    expect(scores.perClass[2]!.precision).toBeCloseTo(0.5, 14);
    expect(scores.perClass[0]!.recall).toBeCloseTo(0.75, 14);
  });

  it("gives a class without items or predictions no scores, and leaves it out of the macro mean unless told", () => {
    const { perClass, macro } = classScores([0, 0, 1], [0, 1, 1], { classes: 3 });
    expect(perClass[2]).toEqual({ precision: NaN, recall: NaN, f1: NaN, support: 0 });
    expect(macro.f1).toBeCloseTo((2 / 3 + 2 / 3) / 2, 14);
    expect(classScores([0, 0, 1], [0, 1, 1], { classes: 3, absent: 0 }).macro.f1).toBeCloseTo(4 / 9, 14);
    expect(classScores([0, 0, 1], [0, 1, 1], { classes: 3, absent: 1 }).macro.f1).toBeCloseTo(7 / 9, 14);
  });

  it("scores a class that was missed, or called in vain, 0", () => {
    expect(scoresOf({ truePositives: 0, falsePositives: 0, falseNegatives: 3 })).toMatchObject({ precision: 0, f1: 0 });
    expect(scoresOf({ truePositives: 0, falsePositives: 3, falseNegatives: 0 })).toMatchObject({ recall: 0, f1: 0 });
  });

  it("has no mean over no class", () => {
    expect(averageScores([{ truePositives: 0, falsePositives: 0, falseNegatives: 0 }]).macro.f1).toBeNaN();
  });

  it("makes micro-F1 the accuracy, and F1 the harmonic mean of precision and recall", () => {
    fc.assert(
      fc.property(labelled, ({ truth: t, predicted: p }) => {
        const { micro, perClass } = classScores(t, p);
        expect(micro.f1).toBeCloseTo(accuracy(t, p), 12);
        for (const { precision, recall, f1 } of perClass) {
          if (f1 > 0) expect(f1).toBeCloseTo((2 * precision * recall) / (precision + recall), 12);
        }
      }),
    );
  });

  it("does not depend on the names of the classes", () => {
    fc.assert(
      fc.property(labelled, ({ truth: t, predicted: p }) => {
        const renamed = (labels: number[]): number[] => labels.map((label) => 4 - label);
        expect(macroF1(renamed(t), renamed(p))).toBeCloseTo(macroF1(t, p), 12);
      }),
    );
  });
});

describe("macroF1 and accuracy", () => {
  it("equal the reference", () => {
    const y = [0, 1, 2, 2, 1, 0, 1, 2];
    const called = [0, 2, 2, 2, 1, 0, 0, 1];
    expect(macroF1(y, called)).toBeCloseTo(0.6222222222222222, 14);
    expect(accuracy(y, called)).toBe(0.625);
  });

  it.each([
    [[], [], /at least one item/],
    [[0, 1], [0], /truth has 2 samples, predicted has 1/],
    [[0.5], [0], /truth\[0\]: expected a whole number/],
    [[0], [-1], /predicted\[0\]/],
  ])("refuse %j against %j", (t, p, message) => {
    expect(() => macroF1(t, p)).toThrow(message);
    expect(() => accuracy(t, p)).toThrow(message);
  });
});

describe("confusionMatrix", () => {
  it("counts true classes by row and predictions by column", () => {
    expect(confusionMatrix(truth, predicted).counts).toEqual([
      [6, 0, 2, 0],
      [2, 6, 0, 0],
      [1, 2, 6, 0],
      [0, 1, 4, 0],
    ]);
  });

  it("takes the number of classes that it is told, and refuses a class beyond it", () => {
    expect(confusionMatrix([0], [1], 3).classes).toBe(3);
    expect(() => confusionMatrix([0], [3], 3)).toThrow(/predicted\[0\]: .*\[0, 2\], got 3/);
  });
});
