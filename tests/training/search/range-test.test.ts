import { describe, expect, it } from "vitest";
import { differences, rangeTest, steepestRate, valleyIndex, valleyRate } from "../../../src/lib/training/search";

/** The reference curve, loss over x = log10 rate on 100 points of [-7, 1]. */
function referenceLoss(rate: number): number {
  const x = Math.log10(rate);
  return 2.3 - 1.8 / (1 + Math.exp(-3 * (x + 2.5))) + Math.exp(4 * x);
}

describe("rangeTest", () => {
  it("smooths, stops and picks the steepest descent as torch-lr-finder does", () => {
    const test = rangeTest(referenceLoss);
    expect(test.losses[0]).toBeCloseTo(2.299997532277719, 12);
    expect(test.losses[4]).toBeCloseTo(2.299993492273326, 12);
    expect(test.stopped).toBe(true);
    expect(test.rates.length - 1).toBe(97);
    expect(steepestRate(test)).toBeCloseTo(0.012328467394420659, 12);
  });

  it("picks the valley as fastai does, from a debiased mean that leaves out more", () => {
    const test = rangeTest(referenceLoss, { debiased: true, smoothing: 0.02, stopAt: 4 });
    expect(test.stopped).toBe(false);
    expect(valleyRate(test)).toBeCloseTo(0.0005214008287999684, 14);
  });

  it("debiased, repeats a constant loss; plain, starts from the first", () => {
    expect(Array.from(rangeTest(() => 3, { points: 5, debiased: true }).smoothed)).toEqual(
      [3, 3, 3, 3, 3].map((v) => expect.closeTo(v, 12) as number),
    );
    const plain = rangeTest((_, i) => (i === 0 ? 1 : 2), { points: 3 });
    expect(Array.from(plain.smoothed)).toEqual([1, 1.05, 1.0975]);
  });

  it("stops at a loss that is no number", () => {
    const test = rangeTest((_, i) => (i === 7 ? NaN : 1));
    expect(test.rates).toHaveLength(8);
    expect(test.stopped).toBe(true);
  });

  it("trains one live model with ascending rates", () => {
    const seen: number[] = [];
    rangeTest(
      (rate) => {
        seen.push(rate);
        return 1;
      },
      { from: 1e-4, to: 1e-2, points: 3 },
    );
    expect(seen.map((rate) => Math.log10(rate))).toEqual([-4, -3, -2].map((v) => expect.closeTo(v, 12) as number));
  });

  it("refuses a pick from too few steps, and impossible options", () => {
    const short = rangeTest(() => 1, { points: 12 });
    expect(() => steepestRate(short)).toThrow(/number of steps left: .*got 0/);
    expect(() => rangeTest(() => 1, { smoothing: 0 })).toThrow(/smoothing/);
    expect(() => rangeTest(() => 1, { stopAt: 0.5 })).toThrow(/stopAt/);
  });
});

describe("differences", () => {
  it("equals numpy.gradient", () => {
    expect(Array.from(differences([1, 2, 4, 7, 11, 16]))).toEqual([1, 1.5, 2.5, 3.5, 4.5, 5]);
    expect(() => differences([1])).toThrow(/number of values/);
  });
});

describe("valleyIndex", () => {
  it("lies half-way into the middle third of a curve that only falls, and at 0 of one that never does", () => {
    expect(valleyIndex(Array.from({ length: 31 }, (_, i) => -i))).toBe(14);
    expect(valleyIndex([1, 2, 3])).toBe(0);
  });
});
