import { describe, expect, it } from "vitest";
import { allRunsFall, traitsOf } from "../../../../src/lib/wmtp/experiment/analysis/traits";
import { point } from "./points";

describe("traitsOf", () => {
  it("tells the spread of final losses and the mean AUC of the weights", () => {
    const points = [1, 2, 3].map((seed) => point({ seed, loss: seed, weightAuc: seed / 10 }));
    const { spread, auc } = traitsOf(points, "NTP");
    expect(spread).toBeCloseTo(1, 12);
    expect(auc).toBeCloseTo(0.2, 12);
  });

  it("refuses an arm without weights", () => {
    expect(() => traitsOf([point({}), point({ seed: 2 })], "NTP")).toThrow(/weights of tokens, got NTP/);
  });
});

describe("allRunsFall", () => {
  const falling = [point({ step: 1, loss: 3 }), point({ loss: 2 })];

  it("asks every run to end below its first look", () => {
    expect(allRunsFall(falling, "NTP")).toBe(true);
    expect(allRunsFall([...falling, point({ seed: 2, step: 1, loss: 1 }), point({ seed: 2 })], "NTP")).toBe(false);
  });

  it("doesn't accept a single look, or a loss that is not finite", () => {
    expect(allRunsFall([point({})], "NTP")).toBe(false);
    expect(allRunsFall([point({ step: 1, loss: 3, weightedLoss: Infinity }), point({})], "NTP")).toBe(false);
  });
});
