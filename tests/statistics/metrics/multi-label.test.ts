import { describe, expect, it } from "vitest";
import { labelsAbove, multiLabelScores, perClass, rocAuc } from "../../../src/lib/statistics";

const truth = [1, 0, 1, 0, 1, 0, 1, 1, 0, 0, 0, 1, 0, 0, 0];
const probabilities = [0.9, 0.2, 0.4, 0.1, 0.8, 0.3, 0.6, 0.4, 0.2, 0.3, 0.1, 0.7, 0.2, 0.35, 0.1];

describe("multiLabelScores", () => {
  it("equals the reference at a threshold of 0.3; the item without any label counts as the docs say", () => {
    const scores = multiLabelScores(truth, labelsAbove(probabilities, 0.3, 3), 3);
    expect(scores.macro.f1).toBeCloseTo(0.9333333333333332, 14);
    expect(scores.micro.f1).toBeCloseTo(0.9230769230769231, 14);
    expect(scores.weighted.f1).toBeCloseTo(0.9333333333333332, 14);
    expect(scores.samplesF1).toBeCloseTo(0.8, 14);
    expect(scores.hammingLoss).toBeCloseTo(0.06666666666666667, 14);
    expect(scores.jaccard).toBeCloseTo(0.8, 14);
  });

  it("equals scikit-learn with zero_division=1 for whole items", () => {
    const y = [0, 0, 1, 0, 0, 1, 0, 0, 0, 1, 1, 1, 0, 1, 1, 0, 1, 0, 1, 1, 1, 0, 1, 1];
    const p = [
      0.3, 0.2, 0.74, 0.93, 0.68, 0.42, 0.57, 0.21, 0.16, 0.84, 0.85, 0.64, 0.13, 0.18, 0.32, 0.96, 0.23, 0.89, 0.93,
      0.09, 0.81, 0.99, 0.35, 0.48,
    ];
    const scores = multiLabelScores(y, labelsAbove(p, 0.5, 3), 3);
    expect(scores.macro.f1).toBeCloseTo(0.4619047619047619, 14);
    expect(scores.micro.f1).toBeCloseTo(0.48, 14);
    expect(scores.weighted.f1).toBeCloseTo(0.46373626373626375, 14);
    expect(scores.samplesF1).toBeCloseTo(0.35, 14);
    expect(scores.jaccard).toBeCloseTo(1 / 3, 14);
    expect(scores.hammingLoss).toBeCloseTo(0.5416666666666666, 14);
    expect(scores.exactMatch).toBe(0.25);
  });

  it("scores an item without labels and predictions 1", () => {
    const scores = multiLabelScores([0, 0, 1, 0], [0, 0, 1, 0], 2);
    expect(scores).toMatchObject({ samplesF1: 1, jaccard: 1, exactMatch: 1, hammingLoss: 0 });
    expect(scores.macro.f1).toBe(1);
    expect(scores.perClass[1]!.f1).toBeNaN();
    expect(multiLabelScores([0, 0, 1, 0], [0, 0, 1, 0], 2, 0).macro.f1).toBe(0.5);
  });

  it.each([
    [[1, 0], [1], 2, /truth has 2 samples, predicted has 1/],
    [[1, 0, 1], [1, 0, 1], 2, /truth: expected a multiple of 2 numbers/],
    [[1, 2], [1, 0], 2, /truth\[1\]: expected one of 0, 1, got 2/],
    [[], [], 2, /at least one row, got 0/],
  ])("refuses %j against %j with %d classes", (t, p, classes, message) => {
    expect(() => multiLabelScores(t, p, classes)).toThrow(message);
  });
});

describe("labelsAbove", () => {
  it("compares each class with its own threshold, strictly", () => {
    expect(labelsAbove([0.5, 0.5, 0.6, 0.1], [0.5, 0.05], 2)).toEqual(Uint8Array.of(0, 1, 1, 1));
  });

  it("refuses thresholds that are not one a class, and NaN", () => {
    expect(() => labelsAbove([0.5, 0.5], [0.5], 2)).toThrow(/thresholds: expected one a class, 2, got 1/);
    expect(() => labelsAbove([NaN, 0.5], 0.5, 2)).toThrow(/probabilities: expected finite/);
  });
});

describe("perClass", () => {
  it("takes the columns of both tables", () => {
    expect(perClass(rocAuc, truth, probabilities, 3)).toEqual([1, 1, 1]);
  });
});
