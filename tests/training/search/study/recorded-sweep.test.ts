import { describe, expect, it } from "vitest";
import { normals, stream, uniforms } from "../../../../src/lib/random";
import { nearRepeats, parseRecordedSweep, sweepNoise } from "../../../../src/lib/training/search";
import { describeCorpus } from "../../../support/corpora";

const file = "training/lr_sweep_results/hierarchical_lr_sweep_20250822_193731.json";

describe("sweepNoise", () => {
  const rates = Array.from(uniforms(stream("rates"), 25), (u) => 1e-5 * 1000 ** u);

  it("finds a smooth curve smooth and noise noisy", () => {
    const smooth = rates.map((rate) => ({ rate, loss: (Math.log10(rate) + 4) ** 2 }));
    const curve = sweepNoise(smooth, { stream: stream(1), permutations: 999 });
    expect(curve.ratio).toBeLessThan(0.2);
    expect(curve.ratioP).toBe(0.001);
    const values = normals(stream("noise"), 25);
    const noise = sweepNoise(
      rates.map((rate, i) => ({ rate, loss: values[i]! })),
      { stream: stream(1), permutations: 999 },
    );
    expect(noise.ratio).toBeGreaterThan(0.6);
    expect(noise.ratioP).toBeGreaterThan(0.05);
    expect(noise.correlationP).toBeGreaterThan(0.05);
  });

  it("has p-values that are uniform under noise", () => {
    const below = Array.from({ length: 200 }, (_, run) => {
      const values = normals(stream("null").split(run), 25);
      const points = rates.map((rate, i) => ({ rate, loss: values[i]! }));
      return sweepNoise(points, { stream: stream(run), permutations: 99 }).ratioP <= 0.2;
    });
    expect(Math.abs(below.filter(Boolean).length / 200 - 0.2)).toBeLessThan(0.08);
  });

  it("refuses losses that don't vary", () => {
    expect(() =>
      sweepNoise(
        [1, 2, 3].map((rate) => ({ rate, loss: 1 })),
        { stream: stream(1) },
      ),
    ).toThrow(/correlation/);
  });
});

describe("nearRepeats", () => {
  it("sets nearly equal rates beside all, and tells the lead of the best", () => {
    const points = [1, 5, 2, 4].map((loss, i) => ({ rate: 1e-5 * (i + 1), loss }));
    const near = nearRepeats(points, { from: 1.9e-5, to: 3.1e-5 });
    expect(near).toMatchObject({ points: 2, lowest: 2, highest: 5, lead: 1 });
    expect(near.deviation).toBeCloseTo(Math.SQRT1_2 * 3, 12);
    expect(() => nearRepeats(points, { from: 2e-5, to: 2e-5 })).toThrow(/number of points in/);
  });
});

describe("parseRecordedSweep", () => {
  it("names what is missing", () => {
    expect(() => parseRecordedSweep("{}")).toThrow(/all_results/);
    expect(() => parseRecordedSweep('{"all_results": [{"lr": 1}]}')).toThrow(/all_results\[0\].stage/);
  });

  describeCorpus("red-heart-original", [file], ([text]) => {
    const points = parseRecordedSweep(text!);

    it("reads 25 points in five stages, the best at 5.6e-5", () => {
      expect(points).toHaveLength(25);
      expect(new Set(points.map(({ stage }) => stage)).size).toBe(5);
      const losses = points.map(({ validation }) => validation);
      expect(points[losses.indexOf(Math.min(...losses))]!.rate).toBe(5.6e-5);
      expect(points.find(({ rate }) => rate === 5.6e-5)!.convergenceRate).toBeCloseTo(0.56, 3);
      expect(points.find(({ rate }) => rate === 1e-2)!.convergenceRate).toBeCloseTo(0.997, 3);
    });

    it("finds ten near-repeats that span nearly everything", () => {
      const losses = points.map(({ rate, validation }) => ({ rate, loss: validation }));
      const near = nearRepeats(losses, { from: 2.6e-5, to: 2.95e-5 });
      expect(near.points).toBe(10);
      expect([near.lowest, near.highest]).toEqual([
        expect.closeTo(0.0227, 4) as number,
        expect.closeTo(0.0304, 4) as number,
      ]);
    });

    it("finds the losses no function of the rate", () => {
      const noise = sweepNoise(
        points.map(({ rate, validation }) => ({ rate, loss: validation })),
        { stream: stream(1) },
      );
      expect(noise.correlation).toBeCloseTo(0.17, 2);
      expect(noise.deviation).toBeCloseTo(0.0027, 4);
      expect(noise.correlationP).toBeGreaterThan(0.05);
    });
  });
});
