import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestThreshold, bestThresholds, labelsAbove, multiLabelScores } from "../../../src/lib/statistics";

function f1At(y: number[], p: number[], threshold: number): number {
  return multiLabelScores(y, labelsAbove(p, threshold, 1), 1).perClass[0]!.f1;
}

const graded = fc
  .array(fc.tuple(fc.nat(1), fc.nat(10)), { minLength: 1, maxLength: 30 })
  .map((pairs) => ({ y: pairs.map(([label]) => label), p: pairs.map(([, tenths]) => tenths / 10) }))
  .filter(({ y }) => y.includes(1));

describe("bestThreshold", () => {
  it("reaches the F1 that it states, and no threshold reaches more", () => {
    fc.assert(
      fc.property(graded, ({ y, p }) => {
        const { threshold, f1 } = bestThreshold(y, p);
        expect(f1At(y, p, threshold)).toBeCloseTo(f1, 12);
        for (let t = -0.05; t < 1.1; t += 0.1) expect(f1At(y, p, t) || 0).toBeLessThanOrEqual(f1 + 1e-12);
      }),
    );
  });

  it("separates separable items half-way", () => {
    const { threshold, f1 } = bestThreshold([0, 0, 1, 1], [0.1, 0.2, 0.4, 0.9]);
    expect(threshold).toBeCloseTo(0.3, 12);
    expect(f1).toBe(1);
  });

  it("can call everything, even a probability of 0", () => {
    const { threshold } = bestThreshold([1, 1], [0, 0.5]);
    expect(threshold).toBeLessThan(0);
  });

  it("calls nothing of a class without positive items", () => {
    expect(bestThreshold([0, 0], [0.5, 1])).toEqual({ threshold: 1, f1: NaN });
  });
});

describe("bestThresholds", () => {
  it("chooses for each class alone", () => {
    const y = [1, 0, 0, 1, 1, 0];
    const p = [0.9, 0.1, 0.2, 0.3, 0.6, 0.05];
    const chosen = bestThresholds(y, p, 2);
    expect(chosen).toEqual([bestThreshold([1, 0, 1], [0.9, 0.2, 0.6]), bestThreshold([0, 1, 0], [0.1, 0.3, 0.05])]);
  });
});
