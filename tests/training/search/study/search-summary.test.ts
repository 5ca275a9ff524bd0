import { describe, expect, it } from "vitest";
import {
  bestByStep,
  excessOf,
  gainOverDefault,
  mostly,
  perSeed,
  relativeExcess,
  shareWithin,
  stepsSavedByPick,
} from "../../../../src/lib/training/search";
import { outcome } from "../outcomes";

const outcomes = [1, 2].flatMap((seed) => [outcome("a", seed), outcome("b", seed, { sweep: 1e-4 })]);

describe("summaries of searches", () => {
  it("compare test losses relative to the second rate", () => {
    expect(relativeExcess(outcomes[0]!, 1e-4, 1e-3)).toBeCloseTo(1, 12);
    expect(relativeExcess(outcomes[0]!, 1e-3, 1e-4)).toBeCloseTo(-0.5, 12);
  });

  it("average over corpora, one value a seed", () => {
    expect(perSeed(outcomes, ({ corpus, seed }) => seed + (corpus === "a" ? 0 : 1))).toEqual([1.5, 2.5]);
    expect(gainOverDefault(outcomes)).toEqual([0.25, 0.25]);
    expect(excessOf(outcomes, "steepest of 50")).toEqual([0.5, 0.5]);
  });

  it("tell by corpus how often two searches agree", () => {
    const shares = shareWithin(outcomes, ["sweep", "steepest of 50"], 2);
    expect(shares).toEqual({ a: 0, b: 1 });
    expect(mostly({ ...shares, c: 0.8, d: 0.79 })).toEqual({ a: false, b: true, c: true, d: false });
  });

  it("follow the best rate over the steps", () => {
    const rows = bestByStep(outcomes).filter(({ corpus }) => corpus === "a");
    expect(rows.map(({ step }) => step)).toEqual([1, 2]);
    expect(rows[0]!.rate).toBeCloseTo(1e-2, 12);
    expect(rows[1]!.rate).toBeCloseTo(1e-3, 12);
  });

  it("count the steps that the pick saves", () => {
    expect(stepsSavedByPick(outcomes[1]!)).toBe(0);
    expect(stepsSavedByPick(outcomes[0]!)).toBeGreaterThanOrEqual(0);
  });
});
