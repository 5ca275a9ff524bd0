import { describe, expect, it } from "vitest";
import { bands, finals, finalValues, gainOf, lastBand } from "../../../../src/lib/wmtp/experiment/analysis/compare";
import { point } from "./points";

const points = [
  point({ seed: 2, loss: 3 }),
  point({ seed: 1, loss: 2 }),
  point({ seed: 1, step: 5, loss: 9 }),
  point({ arm: "WMTP", seed: 1, loss: 1.5, accuracy: 0.6 }),
  point({ arm: "WMTP", seed: 2, loss: 2.5, accuracy: 0.8 }),
  point({ arm: "WMTP", seed: 3, loss: 0, accuracy: 0 }),
];

describe("finals", () => {
  it("takes the last look of each run, by seed", () => {
    expect(finals(points, "NTP").map(({ seed, loss }) => [seed, loss])).toEqual([[1, 2], [2, 3]]); // prettier-ignore
    expect([...finalValues(points, "WMTP", "loss")]).toEqual([1.5, 2.5, 0]);
  });

  it("refuses an arm that was not trained, and names those that were", () => {
    expect(() => finals(points, "GPT")).toThrow(/text: NTP, text: WMTP, got GPT/);
    expect(() => finals(points, "NTP", "copy")).toThrow(/got copy: NTP/);
  });
});

describe("gainOf", () => {
  it("is loss saved or accuracy won, over the seeds that both arms have", () => {
    const saved = gainOf(points, { from: "NTP", to: "WMTP", metric: "loss" });
    expect(saved.difference).toBeCloseTo(0.5, 12);
    expect(saved.pairs).toBe(2);
    expect(gainOf(points, { from: "NTP", to: "WMTP", metric: "accuracy" }).difference).toBeCloseTo(0.2, 12);
  });

  it("refuses arms without two common seeds", () => {
    expect(() => gainOf(points.slice(2, 5), { from: "NTP", to: "WMTP", metric: "loss" })).toThrow(/common seeds.*2.*1/);
  });
});

describe("bands", () => {
  it("are Student's intervals of the mean at each look", () => {
    const own = bands([1, 2, 3].map((loss) => point({ seed: loss, loss })), "loss"); // prettier-ignore
    expect(own).toHaveLength(1);
    expect(own[0]!.estimate).toBeCloseTo(2, 12);
    expect(own[0]!.high - 2).toBeCloseTo(4.302653 / Math.sqrt(3), 5);
    expect(lastBand([...own, { ...own[0]!, step: 5 }], "NTP").step).toBe(10);
    expect(() => lastBand(own, "MTP")).toThrow(/MTP/);
  });
});
