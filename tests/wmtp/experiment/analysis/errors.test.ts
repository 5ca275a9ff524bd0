import { describe, expect, it } from "vitest";
import { errorRatio, tokenSetRatio } from "../../../../src/lib/wmtp/experiment/analysis/errors";
import { point } from "./points";

const points = [
  point({ seed: 1, importantAccuracy: 0.5, accuracy: 0.75 }),
  point({ seed: 2, importantAccuracy: 0.2, accuracy: 0.8 }),
  point({ arm: "weighted NTP", seed: 1, importantAccuracy: 0.75 }),
  point({ arm: "weighted NTP", seed: 2, importantAccuracy: 0.2 }),
];

describe("errorRatio", () => {
  it("is the mean over seeds of the errors after over those before", () => {
    expect(errorRatio(points, { from: "NTP", to: "weighted NTP" }).estimate).toBeCloseTo(0.75, 12);
  });

  it("refuses seeds of one arm alone, and an arm that never errs", () => {
    expect(() => errorRatio(points.slice(0, 3), { from: "NTP", to: "weighted NTP" })).toThrow(/seeds: expected 2/);
    const perfect = points.map((own) => ({ ...own, importantAccuracy: 1 }));
    expect(() => errorRatio(perfect, { from: "NTP", to: "weighted NTP" })).toThrow(/errors of NTP.*seed 1/);
  });
});

describe("tokenSetRatio", () => {
  it("is what the choice of tokens alone does to one model's error rate", () => {
    expect(tokenSetRatio(points, "NTP")).toBeCloseTo((0.5 / 0.25 + 0.8 / 0.2) / 2, 12);
  });
});
