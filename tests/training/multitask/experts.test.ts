import { describe, expect, it } from "vitest";
import { countParameters } from "../../../src/lib/model";
import { stream } from "../../../src/lib/random";
import { denseHead, drawSplits, expertHead, trainArm } from "../../../src/lib/training/multitask";
import { sizes, syntheticPool } from "./pool";

const sets = drawSplits(syntheticPool(), stream(1), sizes);
const training = { stream: stream(2), steps: 120, every: 40, rate: 0.01 };

describe("expertHead", () => {
  it("has as many active weights as the dense head but for router and output biases", () => {
    const dense = countParameters(denseHead(24, 16).blueprint);
    for (const [experts, k] of [
      [4, 1],
      [4, 2],
      [8, 2],
    ] as const) {
      const { blueprint } = expertHead({ width: 24, hidden: 16, experts, k });
      expect(k * countParameters(blueprint, "emotion_head/expert-0")).toBe(dense + (k - 1) * 7);
    }
    expect(() => expertHead({ width: 24, hidden: 15, experts: 4, k: 2 })).toThrow("multiple of k = 2");
  });

  it("learns, and its loads are shares of all choices", () => {
    const arm = expertHead({ width: 24, hidden: 16, experts: 4, k: 2 });
    let load: number[] = [];
    const { test } = trainArm(arm, sets, { ...training, inspect: (weights) => (load = arm.load(weights, sets.test)) });
    const dense = trainArm(denseHead(24, 16), sets, training);
    expect(load.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 5);
    expect(Math.max(test, dense.test)).toBeLessThan(0.5);
  });

  it("is penalised for uneven loads in training only", () => {
    const [free, held] = [0, 1].map((balance) => expertHead({ width: 24, hidden: 16, experts: 4, k: 1, balance }));
    const judged = [free!, held!].map((arm) => trainArm(arm, sets, { ...training, steps: 1 }).test);
    expect(judged[1]).toBeCloseTo(judged[0]!, 1);
  });
});
