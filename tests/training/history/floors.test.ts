import { describe, expect, it } from "vitest";
import { doubleSoftmaxFloor, sumFloor } from "../../../src/lib/training";

const softmax = (x: number[]): number[] => {
  const total = x.reduce((sum, value) => sum + Math.exp(value), 0);
  return x.map((value) => Math.exp(value) / total);
};

describe("doubleSoftmaxFloor", () => {
  it("is ln(e + 6) - 1 for seven classes", () => {
    expect(doubleSoftmaxFloor(7)).toBeCloseTo(1.165422, 6);
  });

  it("is reached by a sure answer, and no doubt gets below it", () => {
    const loss = (logits: number[]): number => -Math.log(softmax(softmax(logits))[0]!);
    expect(loss([60, 0, 0, 0])).toBeCloseTo(doubleSoftmaxFloor(4), 10);
    for (const sure of [-2, 0, 2, 8]) expect(loss([sure, 0, 0, 0])).toBeGreaterThan(doubleSoftmaxFloor(4));
  });
});

describe("sumFloor", () => {
  const loss = (outputs: number[], targets: number[], weight: number): number =>
    outputs.reduce((sum, p, i) => sum + (p - targets[i]!) ** 2, 0) / outputs.length +
    weight * (outputs.reduce((sum, p) => sum + p, 0) - 1) ** 2;

  it("is D² / 26 for four outputs and a weight of .1", () => {
    expect(sumFloor([0, 1, 0.5, 0.7]).loss).toBeCloseTo(1.2 ** 2 / 26, 12);
  });

  it.each([
    [[0, 1, 0.5, 0.7], 0.1],
    [[0.1, 0.2], 2],
  ])("is where no output can move without a loss: %j with %f", (targets, weight) => {
    const floor = sumFloor(targets, weight);
    const sign = Math.sign(targets.reduce((sum, t) => sum + t, -1));
    const best = targets.map((t) => t - sign * floor.distance);
    expect(loss(best, targets, weight)).toBeCloseTo(floor.loss, 12);
    for (const [i, step] of targets.flatMap((_, at) => [1e-3, -1e-3].map((by) => [at, by] as const))) {
      const moved = best.map((p, at) => (at === i ? p + step : p));
      expect(loss(moved, targets, weight)).toBeGreaterThan(floor.loss);
    }
  });

  it("is 0 where targets sum to 1", () => {
    expect(sumFloor([0.25, 0.75])).toEqual({ loss: 0, distance: 0 });
  });
});
