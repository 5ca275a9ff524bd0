import * as tf from "@tensorflow/tfjs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shuffledBatches, startEngine } from "../../src/lib/engine";
import { stream } from "../../src/lib/random";

const epoch = (count: number, size: number, seed: number, dropLast = false): number[][] =>
  Array.from(shuffledBatches(count, size, stream(seed), { dropLast }), (batch) => [...batch]);

describe("shuffledBatches", () => {
  it("gives each index once, in batches of the size", () => {
    fc.assert(
      fc.property(fc.nat(200), fc.integer({ min: 1, max: 50 }), fc.nat(), (count, size, seed) => {
        const batches = epoch(count, size, seed);
        expect(batches.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, i) => i));
        expect(batches.slice(0, -1).every((batch) => batch.length === size)).toBe(true);
      }),
    );
  });

  it("gives the same order from the same stream, and another from another", () => {
    expect(epoch(100, 10, 1)).toEqual(epoch(100, 10, 1));
    expect(epoch(100, 10, 1)).not.toEqual(epoch(100, 10, 2));
  });

  it("leaves a short last batch out when told to", () => {
    expect(epoch(10, 4, 1, true).map((batch) => batch.length)).toEqual([4, 4]);
    expect(epoch(10, 4, 1).map((batch) => batch.length)).toEqual([4, 4, 2]);
  });

  it("gives batches that own their memory", () => {
    const [first, second] = shuffledBatches(4, 2, stream(1));
    expect(first?.buffer).not.toBe(second?.buffer);
  });

  it("checks its arguments at the call, not at the first batch", () => {
    expect(() => shuffledBatches(10, 0, stream(1))).toThrow(/^batchSize: expected a whole number/);
    expect(() => shuffledBatches(-1, 1, stream(1))).toThrow(/^count: expected a whole number/);
  });
});

describe("the order of model.fit", () => {
  const slopes = async (shuffle: boolean): Promise<number[]> => {
    const model = tf.sequential({
      layers: [tf.layers.dense({ units: 1, inputShape: [1], kernelInitializer: "ones" })],
    });
    model.compile({ optimizer: tf.train.sgd(1e-4), loss: "meanSquaredError" });
    const x = tf.range(0, 32).reshape([32, 1]);
    await model.fit(x, x.mul(3), { epochs: 2, batchSize: 4, shuffle });
    return [...(model.getWeights()[0]?.dataSync() ?? [])];
  };

  it("trap: it shuffles by Math.random, so that two equal runs differ; without shuffling they agree", async () => {
    await startEngine({ backend: "cpu" });
    expect(await slopes(false)).toEqual(await slopes(false));
    expect(await slopes(true)).not.toEqual(await slopes(true));
  });
});
