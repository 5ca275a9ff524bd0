import * as tf from "@tensorflow/tfjs";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startEngine } from "../../../src/lib/engine";
import { stream } from "../../../src/lib/random";
import {
  precisions,
  precisionStudy,
  ratePairs,
  rateStudy,
  syntheticTasks,
  taskTensors,
  trainTasks,
  type TaskSplits,
} from "../../../src/lib/training";
import { withTensorCount } from "../../support/tensors";

const setOf = (name: string): ReturnType<typeof taskTensors> =>
  taskTensors(syntheticTasks(stream("teacher"), 200, 12, stream(name)));
let sets: TaskSplits;

describe("studies", () => {
  beforeAll(async () => {
    await startEngine();
  });
  beforeEach(() => {
    tf.engine().startScope();
    sets = { train: setOf("train"), validation: setOf("validation"), test: setOf("test") };
  });
  afterEach(() => {
    tf.engine().endScope();
  });

  it("train to a lower loss than at the start, and leave no tensor", async () => {
    const training = { stream: stream(1), steps: 40, rate: () => () => 0.01 };
    const { result, added } = await withTensorCount(() => trainTasks(sets, training));
    expect(result.test).toBeLessThan(0.9 * result.history.losses[0]!);
    expect(added).toBe(0);
  });

  it("compare arms that start alike: at rates near 0 both have the same loss", () => {
    const trials = rateStudy(sets, { stream: stream(1), seeds: 2, rates: [1e-12, 0.01], steps: 3 });
    expect(trials).toHaveLength(8);
    const still = trials.filter(({ rate }) => rate < 1e-6);
    expect(still[0]!.test).toBeCloseTo(still[1]!.test, 6);
    expect(still[0]!.test).not.toBeCloseTo(still[2]!.test, 3);
  });

  it("choose a rate on validation items and report it on test items", () => {
    const trial = { seed: 0, rate: 1 };
    const [pair] = ratePairs([
      { ...trial, arm: "one rate", validation: 0.5, test: 0.4 },
      { ...trial, arm: "one rate", validation: 0.4, test: 0.5 },
      { ...trial, arm: "rates by module", validation: 0.3, test: 0.25 },
    ]);
    expect(pair!.gain).toBe(0.5);
    expect(() => ratePairs([{ ...trial, arm: "one rate", validation: 1, test: 1 }])).toThrow(
      'the arm "rates by module"',
    );
  });

  it("hold precisions against float32 of the same seed", () => {
    const trials = precisionStudy(sets, { stream: stream(1), seeds: 1, steps: 5, rate: 0.01 });
    expect(trials.map(({ precision }) => precision)).toEqual([...precisions]);
    expect(trials[0]!.excess).toBe(0);
    expect(trials.slice(1).every(({ excess }) => excess !== 0 && Math.abs(excess) < 0.05)).toBe(true);
  });
});
