import { describe, expect, it } from "vitest";
import { recordedSweepFigure, sweepNoiseFigure } from "../../../../src/lib/training/search";

describe("recordedSweepFigure", () => {
  it("counts stages from 1, and draws the mean", () => {
    const point = { rate: 1e-5, stage: 0, validation: 0.02, training: 0.02, convergenceRate: 0.5 };
    const { layer } = recordedSweepFigure([point, { ...point, rate: 1e-4, stage: 4, validation: 0.03 }]) as unknown as {
      layer: { data: { values: { stage?: number; loss?: number }[] } }[];
    };
    expect(layer[0]!.data.values[0]!.loss).toBeCloseTo(0.025, 12);
    expect(layer.at(-1)!.data.values.map(({ stage }) => stage)).toEqual([1, 5]);
  });
});

describe("sweepNoiseFigure", () => {
  it("puts every sweep on the scale of its own mean", () => {
    const { data } = sweepNoiseFigure([
      {
        title: "a",
        rates: [1e-4, 1e-3],
        losses: [
          [1, 3],
          [20, 60],
        ],
      },
    ]) as unknown as {
      data: { values: { sweep: number; percent: number }[] };
    };
    expect(data.values.map(({ percent }) => percent)).toEqual([-50, 50, -50, 50]);
  });
});
