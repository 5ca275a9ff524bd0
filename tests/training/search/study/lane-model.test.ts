import * as tf from "@tensorflow/tfjs";
import { beforeAll, describe, expect, it } from "vitest";
import { read, startEngine } from "../../../../src/lib/engine";
import { disposeWeights, weight } from "../../../../src/lib/model";
import { stream } from "../../../../src/lib/random";
import { applyLanes, vectorBlueprint } from "../../../../src/lib/training/search";
import { allocateLanes, laneFactors } from "../../../../src/lib/training/search/study/lane-model";

const model = { inputs: 4, hidden: 3, heads: { emotion: 2, ekman: 1 } };
const rows = tf.tensor2d([1, -1, 0.5, 2, 0, 3, -2, 1], [2, 4]);

describe("vectorBlueprint", () => {
  it("names the modules as the papers do: a backbone and a head each", () => {
    expect(vectorBlueprint(model).map(({ name }) => name)).toEqual([
      "backbone/hidden/kernel",
      "backbone/hidden/bias",
      "emotion_head/kernel",
      "emotion_head/bias",
      "ekman_head/kernel",
      "ekman_head/bias",
    ]);
  });
});

describe("applyLanes", () => {
  beforeAll(() => startEngine());

  it("gives every lane the same scores before training, those of one lane alone", () => {
    const one = allocateLanes(model, 1, stream(1));
    const three = allocateLanes(model, 3, stream(1));
    const alone = Array.from(read(applyLanes(model, one, rows)["emotion"]!, [1, 2, 2]));
    const together = Array.from(read(applyLanes(model, three, rows)["emotion"]!, [3, 2, 2]));
    together.forEach((score, i) => {
      expect(score).toBeCloseTo(alone[i % 4]!, 6);
    });
    [one, three].forEach(disposeWeights);
  });

  it("lets a weight of one lane move the scores of that lane alone", () => {
    const weights = allocateLanes(model, 2, stream(1));
    const before = read(applyLanes(model, weights, rows)["ekman"]!);
    const kernel = weights.get("backbone/hidden/kernel")!;
    kernel.assign(kernel.mul(laneFactors("backbone/hidden/kernel", [1, 2], model.hidden)));
    const after = read(applyLanes(model, weights, rows)["ekman"]!);
    expect(after.subarray(0, 2)).toEqual(before.subarray(0, 2));
    expect(after.subarray(2)).not.toEqual(before.subarray(2));
    disposeWeights(weights);
  });

  it("refuses no lanes", () => {
    expect(() => allocateLanes(model, 0, stream(1))).toThrow(/lanes/);
  });
});

describe("laneFactors", () => {
  it("multiplies a weight of a head lane by lane", () => {
    const weights = allocateLanes(model, 2, stream(2));
    const kernel = weight(weights, "emotion_head/kernel");
    const [first, second] = tf.unstack(kernel.mul(laneFactors("emotion_head/kernel", [0, 1], model.hidden)));
    expect(read(first!).every((value) => value === 0)).toBe(true);
    expect(read(second!)).toEqual(read(tf.unstack(kernel)[1]!));
    disposeWeights(weights);
  });
});
