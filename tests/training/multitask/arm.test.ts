import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { read } from "../../../src/lib/engine";
import { stream } from "../../../src/lib/random";
import { disposeSplits, drawSplits, rowsOf, sharedEncoder, trainArm } from "../../../src/lib/training/multitask";
import { sizes, syntheticPool } from "./pool";

const pool = syntheticPool();

describe("drawSplits", () => {
  it("draws disjoint items, and refuses more than there are", () => {
    const numbered = { features: tf.range(0, 10).expandDims<tf.Tensor2D>(1), labels: tf.zeros<tf.Rank.R2>([10, 1]) };
    const sets = drawSplits(numbered, stream(1), { train: 5, validation: 2, test: 3 });
    const drawn = [sets.train, sets.validation, sets.test].flatMap(({ features }) => [...read(features)]);
    expect(new Set(drawn).size).toBe(10);
    disposeSplits(sets);
    expect(() => drawSplits(numbered, stream(1), { train: 9, validation: 1, test: 1 })).toThrow("at most 10 items");
  });
});

describe("trainArm", () => {
  const sets = drawSplits(pool, stream(2), sizes);
  const arm = sharedEncoder(24, 16);
  const training = { stream: stream(3), steps: 120, every: 20, rate: 0.01 };

  it("learns, and reports the test loss where validation was best", () => {
    const short = trainArm(arm, sets, { ...training, steps: 1 });
    const long = trainArm(arm, sets, training);
    expect(long.test).toBeLessThan(0.85 * short.test);
    expect(long.step % 20).toBe(0);
    const judged: number[] = [];
    const best = trainArm(arm, sets, { ...training, judge: (_, items) => judged.push(items.features.shape[0]) });
    // Validation is 1, then its test 2, and nothing later is below 1.
    expect(best).toEqual({ validation: 1, test: 2, step: 20 });
  });

  it("is the same from the same stream, and leaves no tensor", () => {
    const before = tf.memory().numTensors;
    expect(trainArm(arm, sets, training)).toEqual(trainArm(arm, sets, training));
    expect(tf.memory().numTensors).toBe(before);
  });

  it("lets the arm remember each batch", () => {
    let seen = 0;
    trainArm({ ...arm, remember: (_, { features }) => (seen += features.shape[0]) }, sets, { ...training, steps: 3 });
    expect(seen).toBe(3 * 64);
    rowsOf(sets.train, Int32Array.of(0)).features.dispose();
  });
});
