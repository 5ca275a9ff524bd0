import { describe, expect, it } from "vitest";
import {
  accuracyGain,
  finals,
  lossGain,
  recipesOf,
  validationLoss,
  variantOf,
  techniqueNames,
} from "../../../src/lib/training";
import { point } from "./support";

const points = [
  ...[point("a", 1, 9, { update: 5 }), point("a", 1, 2), point("a", 2, 4)],
  ...[point("b", 1, 1), point("b", 2, 3), point("b", 2, 7, { weights: "shadow" })],
];

describe("comparing variants", () => {
  it("takes the last points only, of one recipe and kind of weights", () => {
    expect(finals(points, { recipe: "a" }).map(({ test }) => test.loss)).toEqual([2, 4]);
    expect(finals(points, { recipe: "b", weights: "shadow" })).toHaveLength(1);
    expect(validationLoss(points, { recipe: "a" })).toBe(3);
    expect(() => finals(points, { recipe: "c" })).toThrow('points of "c"');
  });

  it("gains are relative to the first variant, pair by pair, and above 0 where the second is better", () => {
    const { difference, pairs } = lossGain(points, { recipe: "a" }, { recipe: "b" });
    expect(difference).toBeCloseTo((0.5 + 0.25) / 2, 12);
    expect(pairs).toBe(2);
    expect(accuracyGain(points, { recipe: "a" }, { recipe: "b" }).difference).toBeCloseTo(10, 12);
    expect(() => lossGain(points, { recipe: "a" }, { recipe: "b", weights: "shadow" })).toThrow("the same seeds");
  });
});

it("averaging adds no training, and is found among the averages", () => {
  const rates = { usual: 1e-4, found: 1e-3 };
  expect(Object.keys(recipesOf([[], ["EMA"], ["LLRD"], techniqueNames], rates))).toEqual([
    "none",
    "LLRD",
    "all but EMA",
  ]);
  expect(variantOf(["EMA"])).toEqual({ recipe: "none", weights: "shadow" });
  expect(variantOf(techniqueNames)).toEqual({ recipe: "all but EMA", weights: "shadow" });
  expect(variantOf(["LLRD"])).toEqual({ recipe: "LLRD", weights: "raw" });
});
