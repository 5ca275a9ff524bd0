import { describe, expect, it } from "vitest";
import { allRunsFall, traitsOf } from "../../../../src/lib/wmtp/experiment/analysis/traits";
import { point } from "./points";

describe("traitsOf", () => {
  it("tells the spread of final losses and the mean AUC of the weights", () => {
    const points = [1, 2, 3].map((seed) => point({ seed, loss: seed, weightAuc: seed / 10 }));
    const { spread, auc } = traitsOf(points, "NTP");
    expect(spread).toBeCloseTo(1, 12);
    expect(auc).toBeCloseTo(0.2, 12);
    const scored = points.map((own) => ({ ...own, excessAuc: 0.9 }));
    expect(traitsOf(scored, "NTP", "excessAuc").auc).toBeCloseTo(0.9, 12);
  });

  it("refuses an arm without weights", () => {
    expect(() => traitsOf([point({}), point({ seed: 2 })], "NTP")).toThrow(/weightAuc, got NTP/);
  });
});

describe("allRunsFall", () => {
  const falling = [point({ step: 1, loss: 3 }), point({ step: 5, loss: 1 }), point({ loss: 2 })];

  it("asks every run to end below the early look that is named, whatever lies between", () => {
    expect(allRunsFall(falling, "NTP", { after: 1 })).toBe(true);
    expect(allRunsFall(falling, "NTP", { after: 5 })).toBe(false);
    const risen = [...falling, point({ seed: 2, step: 1, loss: 1 }), point({ seed: 2 })];
    expect(allRunsFall(risen, "NTP", { after: 1 })).toBe(false);
  });

  it("takes a fault of the arm, or a loss that is not finite, for a no", () => {
    expect(allRunsFall(falling, "NTP", { after: 1, faults: [{ arm: "NTP" }] })).toBe(false);
    expect(allRunsFall([], "NTP", { after: 1, faults: [{ arm: "NTP" }] })).toBe(false);
    expect(allRunsFall(falling, "NTP", { after: 1, faults: [{ arm: "MTP" }] })).toBe(true);
    const infinite = [point({ step: 1, loss: 3, weightedLoss: Infinity }), point({})];
    expect(allRunsFall(infinite, "NTP", { after: 1 })).toBe(false);
  });

  it("refuses a step at which nobody looked", () => {
    expect(() => allRunsFall(falling, "NTP", { after: 2 })).toThrow(/after.*2/);
  });
});
