import { describe, expect, it } from "vitest";
import { rateThresholdFigure } from "../../../../src/lib/training/search";

describe("rateThresholdFigure", () => {
  it("averages cells over seeds and counts the seeds that pick a cell", () => {
    const sweep = (seed: number, validation: number) => ({
      corpus: "a",
      seed,
      floor: 0.5,
      callAll: 0.6,
      relativeGain: 0.1,
      grid: [{ rate: 1e-3, threshold: 0.1, validation }],
      picked: { rate: 1e-3, threshold: 0.1, test: 0.4 },
      given: { rate: 1e-4, threshold: 0.5, test: 0.5 },
    });
    const { hconcat } = rateThresholdFigure([sweep(1, 0.2), sweep(2, 0.4)]) as unknown as {
      hconcat: { layer: { data: { values: { loss?: number; rate: string; seeds?: number }[] } }[] }[];
    };
    const [cells, picks] = hconcat[0]!.layer.map(({ data }) => data.values);
    expect(cells).toHaveLength(1);
    expect(cells![0]!.loss).toBeCloseTo(0.3, 12);
    expect(picks).toEqual([{ rate: "1.0e-3", threshold: "0.10", seeds: 2 }]);
  });
});
