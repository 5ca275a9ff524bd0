import { describe, expect, it } from "vitest";
import { stream } from "../../../../src/lib/random";
import { logGrid, sweepRateAndThreshold } from "../../../../src/lib/training/search";

/** A bowl with its bottom at a rate of 1e-3 and a threshold of 0.3; test losses are shifted by 0.1. */
const bowl = (rate: number) => {
  const loss = (threshold: number): number => 1 + Math.log10(rate / 1e-3) ** 2 + (threshold - 0.3) ** 2;
  return { validation: loss, test: (threshold: number) => loss(threshold) + 0.1 };
};
const bowls = (rates: readonly number[]) => rates.map(bowl);
const options = { stream: stream(1), rates: logGrid({ from: 1e-5, to: 1e-1 }, 5), thresholds: [0.1, 0.3, 0.5] };

describe("sweepRateAndThreshold", () => {
  it("finds the bottom of a bowl and compares it with the given setting on test items", () => {
    const sweep = sweepRateAndThreshold(bowls, options);
    expect(sweep.grid).toHaveLength(15);
    expect(sweep.picked.rate).toBeCloseTo(1e-3, 12);
    expect(sweep.picked.threshold).toBe(0.3);
    expect(sweep.picked.test).toBeCloseTo(1.1, 12);
    expect(sweep.given).toEqual({ rate: 1e-4, threshold: 0.5, test: expect.closeTo(2.14, 12) as number });
    expect(sweep.relativeGain).toBeCloseTo((2.14 - 1.1) / 2.14, 12);
  });

  it("trains once a rate, and the given rate only if it is not among them", () => {
    const trained: (readonly number[])[] = [];
    const counted = (rates: readonly number[]) => {
      trained.push(rates);
      return bowls(rates);
    };
    sweepRateAndThreshold(counted, { ...options, rates: [1e-5, 1e-4] });
    const sweep = sweepRateAndThreshold(counted, { ...options, rates: [1e-5, 1e-3] });
    expect(trained).toEqual([
      [1e-5, 1e-4],
      [1e-5, 1e-3, 1e-4],
    ]);
    expect(sweep.grid.map(({ rate }) => rate)).not.toContain(1e-4);
  });

  it("chooses by validation alone, and tells when that loses on test items", () => {
    const misled = () => ({ validation: (t: number) => 1 - t, test: (t: number) => 1 + t });
    const { picked, relativeGain } = sweepRateAndThreshold((rates) => rates.map(misled), {
      stream: stream(1),
      rates: [1e-4],
      thresholds: [0.5, 0.9],
    });
    expect(picked.threshold).toBe(0.9);
    expect(relativeGain).toBeCloseTo((1.5 - 1.9) / 1.5, 12);
  });

  it("refuses an empty grid, and a rate that occurs twice", () => {
    expect(() => sweepRateAndThreshold(bowls, { ...options, rates: [1e-4, 1e-4] })).toThrow(/rates: expected distinct/);
    expect(() => sweepRateAndThreshold(bowls, { ...options, thresholds: [] })).toThrow(/at least one number/);
  });
});
