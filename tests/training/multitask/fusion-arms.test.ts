import { describe, expect, it } from "vitest";
import { countParameters } from "../../../src/lib/model";
import { stream } from "../../../src/lib/random";
import { taskColumns } from "../../../src/lib/training";
import { drawSplits, fusingArm, plainArm, trainArm, twoModalityTasks } from "../../../src/lib/training/multitask";
import { sizes, syntheticPool } from "./pool";

const shape = { segments: 3, width: 4, hidden: 8, capacity: 32 };

describe("fusingArm and plainArm", () => {
  it("have equal weights within a fifth, never fewer for the plain one", () => {
    for (const own of [shape, { segments: 3, width: 64, hidden: 32, capacity: 8 }]) {
      const fusing = fusingArm(own);
      const ratio = countParameters(plainArm(own).blueprint) / countParameters(fusing.blueprint);
      fusing.dispose!();
      expect(ratio).toBeGreaterThanOrEqual(1);
      expect(ratio).toBeLessThan(1.2);
    }
  });

  it("both learn", () => {
    const sets = drawSplits(syntheticPool(), stream(1), sizes);
    for (const arm of [fusingArm(shape), plainArm(shape)]) {
      // Always saying the shares costs about .51.
      const { test } = trainArm(arm, sets, { stream: stream(2), steps: 30, every: 30, rate: 0.03 });
      expect(test).toBeLessThan(0.52);
    }
  });
});

describe("twoModalityTasks", () => {
  const texts = [{ id: "a", text: "one two three four five six", labels: [17] }];

  it("cuts each language into segments of equal length in words", () => {
    const { features, labels } = twoModalityTasks(texts, [{ ...texts[0]!, text: "하나 둘 셋" }], shape);
    expect([features.shape, labels.shape]).toEqual([
      [1, 24],
      [1, taskColumns],
    ]);
    const squares = features.reshape([6, 4]).square().sum(1).arraySync() as number[];
    squares.forEach((square) => {
      expect(square).toBeCloseTo(1, 5);
    });
    features.dispose();
    labels.dispose();
  });

  it("refuses fewer texts in the second language", () => {
    expect(() => twoModalityTasks(texts, [], shape)).toThrow("second: expected 1 texts");
  });
});
