import type * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { glorotTensor, normalTensor, startEngine, uniformTensor } from "../../src/lib/engine";
import { stream } from "../../src/lib/random";
import { availableEngines, describeEachEngine } from "../support/engines";
import { expectNoLeak } from "../support/tensors";

const moments = (tensor: tf.Tensor): { mean: number; variance: number } => {
  const values = [...tensor.dataSync()];
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length };
};

describeEachEngine("random tensors", () => {
  it("normalTensor has its mean and deviation, and float32 entries of its shape", () => {
    const tensor = normalTensor<tf.Rank.R2>(stream(1), [200, 200], { mean: 3, deviation: 2 });
    expect(tensor.shape).toEqual([200, 200]);
    expect(tensor.dtype).toBe("float32");
    const { mean, variance } = moments(tensor);
    expect(Math.abs(mean - 3)).toBeLessThan(5 * (2 / 200));
    expect(Math.abs(variance / 4 - 1)).toBeLessThan(5 * Math.sqrt(2 / 40_000));
  });

  it("uniformTensor stays within its bounds and has their mean and variance", () => {
    const tensor = uniformTensor<tf.Rank.R1>(stream(1), [40_000], -2, 4);
    const values = [...tensor.dataSync()];
    expect(values.every((value) => value >= -2 && value <= 4)).toBe(true);
    const { mean, variance } = moments(tensor);
    expect(Math.abs(mean - 1)).toBeLessThan(5 * Math.sqrt(3 / 40_000));
    expect(Math.abs(variance / 3 - 1)).toBeLessThan(0.03);
  });

  it("glorotTensor has variance 2 / (inputs + outputs)", () => {
    const tensor = glorotTensor(stream(1), 300, 100);
    expect(tensor.shape).toEqual([300, 100]);
    expect(Math.abs(moments(tensor).variance / (2 / 400) - 1)).toBeLessThan(0.03);
  });

  it("leave nothing but their result in memory", async () => {
    await expectNoLeak(() => normalTensor(stream(1), [3]));
    await expectNoLeak(() => uniformTensor(stream(1), [3]));
    await expectNoLeak(() => glorotTensor(stream(1), 2, 2));
  });

  it("an empty shape gives a scalar, a zero length nothing", () => {
    expect(normalTensor<tf.Rank.R0>(stream(1), []).size).toBe(1);
    expect(normalTensor<tf.Rank.R1>(stream(1), [0]).size).toBe(0);
  });

  it("refuse lengths, deviations and bounds that are none", () => {
    expect(() => normalTensor<tf.Rank.R2>(stream(1), [2, 1.5])).toThrow("shape[1]: expected a whole number");
    expect(() => normalTensor<tf.Rank.R1>(stream(1), [2], { deviation: -1 })).toThrow(/^deviation: /);
    expect(() => uniformTensor<tf.Rank.R1>(stream(1), [2], 1, 0)).toThrow(/^high: /);
    expect(() => glorotTensor(stream(1), 0, 2)).toThrow(/^inputs: /);
  });
});

describe("random tensors across engines", () => {
  it("have the same bits on each engine", async () => {
    const drawn: number[][] = [];
    for (const backend of availableEngines) {
      await startEngine({ backend });
      drawn.push([
        ...normalTensor<tf.Rank.R1>(stream(9), [101]).dataSync(),
        ...glorotTensor(stream(9), 7, 5).dataSync(),
      ]);
    }
    for (const other of drawn.slice(1)) expect(other).toEqual(drawn[0]);
  });
});
