import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  binaryNegativeLogLikelihood,
  brierScore,
  multiclassBrierScore,
  negativeLogLikelihood,
  topLabels,
} from "../../../src/lib/statistics";

const labels = [0, 0, 1, 1, 0, 1, 0, 1];
const ofOne = [0.1, 0.4, 0.35, 0.8, 0.65, 0.9, 0.2, 0.55];

// Expected values from scikit-learn 1.6.1 and NumPy.
const rows = [
  [0.43, 0.16, 0.36, 0.05],
  [0.04, 0.63, 0.29, 0.04],
  [0.34, 0.37, 0.1, 0.19],
  [0.08, 0.54, 0.17, 0.21],
  [0.27, 0.62, 0.08, 0.03],
  [0.9108910891089109, 0.0297029702970297, 0.0297029702970297, 0.0297029702970297],
].flat();
const truth = [0, 1, 2, 3, 1, 2];

describe("scores of probabilities", () => {
  it("equal the reference for two classes", () => {
    expect(brierScore(labels, ofOne)).toBeCloseTo(0.1634375, 14);
    expect(binaryNegativeLogLikelihood(labels, ofOne)).toBeCloseTo(0.48316437593287986, 14);
  });

  it("equal scikit-learn and NumPy for four classes", () => {
    expect(negativeLogLikelihood(truth, rows, 4)).toBeCloseTo(1.527297066710992, 13);
    expect(multiclassBrierScore(truth, rows, 4)).toBeCloseTo(0.7923272391595596, 13);
  });

  it("agree between the binary and the two-class form", () => {
    const two = ofOne.flatMap((p) => [1 - p, p]);
    expect(multiclassBrierScore(labels, two, 2)).toBeCloseTo(2 * brierScore(labels, ofOne), 14);
    expect(negativeLogLikelihood(labels, two, 2)).toBeCloseTo(binaryNegativeLogLikelihood(labels, ofOne), 12);
  });

  it("are proper: no constant guess beats the true share", () => {
    const guess = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.nat(1), { minLength: 2 }), guess, (y, p) => {
        const share = y.reduce<number>((a, b) => a + b, 0) / y.length;
        const fill = (value: number): number[] => y.map(() => value);
        expect(brierScore(y, fill(share))).toBeLessThanOrEqual(brierScore(y, fill(p)) + 1e-12);
        if (share > 0 && share < 1) {
          const best = binaryNegativeLogLikelihood(y, fill(share));
          expect(best).toBeLessThanOrEqual(binaryNegativeLogLikelihood(y, fill(p)) + 1e-12);
        }
      }),
    );
  });

  it("are infinite where something happened that had probability 0", () => {
    expect(binaryNegativeLogLikelihood([1], [0])).toBe(Infinity);
    expect(negativeLogLikelihood([1], [1, 0], 2)).toBe(Infinity);
  });

  it.each([
    [[], [], /at least one item/],
    [[1], [1.5], /probabilities\[0\]/],
    [[3], [0.5], /truth\[0\]: expected one of 0, 1/],
  ])("refuse %j with %j", (y, p, message) => {
    expect(() => brierScore(y, p)).toThrow(message);
    expect(() => binaryNegativeLogLikelihood(y, p)).toThrow(message);
  });

  it("refuse a table that does not fit the items, and a class beyond it", () => {
    expect(() => negativeLogLikelihood([0, 1], [0.5, 0.5], 2)).toThrow(
      /expected a row of probabilities an item, 2, got 1/,
    );
    expect(() => multiclassBrierScore([2], [0.5, 0.5], 2)).toThrow(/truth\[0\]/);
    expect(() => negativeLogLikelihood([0], [2, -1], 2)).toThrow(/probabilities\[0\]/);
  });
});

describe("topLabels", () => {
  it("gives the likeliest class, the first among equals, and its probability", () => {
    const top = topLabels([0.2, 0.5, 0.3, 0.4, 0.2, 0.4], 3);
    expect(Array.from(top.labels)).toEqual([1, 0]);
    expect(Array.from(top.confidences)).toEqual([0.5, 0.4]);
  });
});
