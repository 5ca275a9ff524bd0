import { describe, expect, it } from "vitest";
import { diagonalGap, reliabilityFigure, reliabilityPoints, type BalanceRun } from "../../../src/lib/training";

const run = (method: string, confidences: readonly number[], correct: readonly number[]): BalanceRun => ({
  method,
  touched: 0,
  outcome: { joyShare: 0, macroF1: 0, accuracy: 0, ece: 0, confidence: 0, rareRecall: 0 },
  calls: {
    labels: new Int32Array(correct.length),
    confidences: Float64Array.from(confidences),
    correct: Int32Array.from(correct),
  },
});

describe("reliabilityPoints", () => {
  it("pools the runs of a method and leaves empty bins out", () => {
    const points = reliabilityPoints([run("a", [0.95, 0.55], [1, 0]), run("a", [0.93], [0]), run("b", [0.5], [1])]);
    expect(points.map(({ method, count }) => `${method} ${count}`)).toEqual(["a 1", "a 2", "b 1"]);
    expect(points[1]).toMatchObject({ accuracy: 0.5 });
    expect(points[1]!.confidence).toBeCloseTo(0.94, 10);
  });
});

describe("diagonalGap", () => {
  it("weighs each filled bin alike, however many items it has", () => {
    expect(diagonalGap(run("a", [0.95, 0.95, 0.95, 0.25], [1, 1, 1, 1]))).toBeCloseTo((0.05 + 0.75) / 2, 10);
  });
});

describe("reliabilityFigure", () => {
  it("draws the diagonal under the points", () => {
    const { layer } = reliabilityFigure(reliabilityPoints([run("a", [0.5], [1])])) as { layer: object[] };
    expect(layer).toHaveLength(3);
  });
});
