import { describe, expect, it } from "vitest";
import { normal, normals, stream } from "../../../src/lib/random";
import { lossPosterior } from "../../../src/lib/regret/posterior/loss";

describe("the posterior of a loss", () => {
  const prior = { mean: 0, deviation: 1 };

  it("adds precisions: one reading as exact as the prior meets it half-way", () => {
    const { mean, deviation } = lossPosterior(prior, [2], 1);
    expect(mean).toBeCloseTo(1, 12);
    expect(deviation).toBeCloseTo(Math.SQRT1_2, 12);
  });

  it("says how likely and how strong regret is: 1/2 and s / sqrt(2 pi) around no loss", () => {
    const { probability, expected } = lossPosterior(prior, [0], 1);
    expect(probability).toBe(0.5);
    expect(expected).toBeCloseTo(Math.SQRT1_2 / Math.sqrt(2 * Math.PI), 12);
  });

  it("its expected regret is the mean of max(0, loss) over draws", () => {
    const { mean, deviation, expected } = lossPosterior(prior, [-0.7, 0.2], 0.8);
    const draws = normals(stream(9), 200_000).map((z) => Math.max(0, mean + deviation * z));
    expect(draws.reduce((a, b) => a + b, 0) / draws.length).toBeCloseTo(expected, 2);
  });

  it("holds the true loss in nine of ten decisions whose prior is the one used", () => {
    const held = Array.from({ length: 1000 }, (_, i) => {
      const source = stream(11).split(i);
      const loss = 0.3 + 0.5 * normal(source);
      const readings = Array.from({ length: 4 }, () => loss + 0.7 * normal(source));
      const { low, high } = lossPosterior({ mean: 0.3, deviation: 0.5 }, readings, 0.7).interval;
      return Number(low <= loss && loss <= high);
    });
    expect(held.reduce<number>((a, b) => a + b, 0) / 1000).toBeCloseTo(0.9, 1);
    expect(held.reduce<number>((a, b) => a + b, 0)).toBeGreaterThan(870);
  });

  it("refuses no readings, and noise that is not positive", () => {
    expect(() => lossPosterior(prior, [], 1)).toThrow("readings: expected at least 1 numbers, got 0");
    expect(() => lossPosterior(prior, [1], 0)).toThrow("noise: expected a number");
  });
});
