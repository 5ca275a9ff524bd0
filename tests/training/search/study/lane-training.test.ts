import * as tf from "@tensorflow/tfjs";
import { beforeAll, describe, expect, it } from "vitest";
import { read, startEngine } from "../../../../src/lib/engine";
import { normals, stream } from "../../../../src/lib/random";
import { LaneTraining, type ItemTensors } from "../../../../src/lib/training/search/study/lane-training";
import { expectNoLeak } from "../../../support/tensors";

const model = { inputs: 3, hidden: 4, heads: { emotion: 2 } };
const constant = (rate: number) => () => rate;

function items(): ItemTensors {
  const values = Float32Array.from(normals(stream("items"), 24));
  const signs = values.filter((_, i) => i % 3 < 2).map((value) => (value > 0 ? 1 : 0));
  return { vectors: tf.tensor2d(values, [8, 3]), labels: { emotion: tf.tensor2d(signs, [8, 2]) } };
}

describe("LaneTraining", () => {
  beforeAll(() => startEngine());

  it("moves each lane in proportion to its rate at the first step, and not at a rate of 0", () => {
    const training = new LaneTraining(model, items(), 8, 3, stream(1));
    const before = read(training.weights.get("emotion_head/kernel")!);
    training.step([constant(0), constant(1e-3), constant(2e-3)]);
    const moved = read(training.weights.get("emotion_head/kernel")!).map((value, i) => value - before[i]!);
    for (let cell = 0; cell < 8; cell++) {
      expect(moved[cell]).toBe(0);
      expect(moved[16 + cell]! / moved[8 + cell]!).toBeCloseTo(2, 2);
    }
    training.dispose();
  });

  it("tells the loss before the step, which is the loss on the same items", () => {
    const own = items();
    const training = new LaneTraining(model, own, 8, 2, stream(2));
    const before = training.losses(own);
    const told = training.step([constant(1e-2), constant(1e-2)]);
    expect(told[0]).toBeCloseTo(before[0]!, 6);
    expect(training.losses(own)[0]!).toBeLessThan(before[0]!);
    training.dispose();
  });

  it("leaves no tensor behind a step", async () => {
    const training = new LaneTraining(model, items(), 4, 2, stream(3));
    training.step([constant(1e-3), constant(1e-2)]);
    await expectNoLeak(() => training.step([constant(1e-3), constant(1e-2)]));
    training.dispose();
  });
});
