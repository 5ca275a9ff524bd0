import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { MemoryBank } from "../../src/lib/model/memory-bank";
import { memoryReader } from "../../src/lib/model/memory-reader";
import { countParameters } from "../../src/lib/model/parameter";
import { allocate, disposeWeights } from "../../src/lib/model/weights";
import { stream } from "../../src/lib/random";

const reader = memoryReader("memory", { width: 4, keyWidth: 3, valueWidth: 2, depth: 1, k: 1 });

describe("memoryReader", () => {
  it("adds what the bank answers to its own projection of the states", () => {
    const weights = allocate(reader.blueprint, stream(1));
    const bank = new MemoryBank({ capacity: 4, keyWidth: 3, valueWidth: 2 });
    tf.tidy(() => {
      const states = tf.randomNormal<tf.Rank.R2>([2, 4], 0, 1, "float32", 1);
      expect([...reader.apply(weights, { states, bank }).dataSync()]).toEqual([...states.dataSync()]);
      bank.write(tf.ones([1, 3]), tf.tensor2d([[2, -1]]));
      const kernel = weights.get("memory/output/kernel") as tf.Tensor as tf.Tensor2D;
      const expected = states.add(tf.tensor2d([[2, -1]]).matMul(kernel));
      const gap = reader.apply(weights, { states, bank }).sub(expected).abs().max();
      expect(gap.dataSync()[0]).toBeLessThan(1e-6);
    });
    bank.dispose();
    disposeWeights(weights);
  });

  it("has a query and an output", () => {
    expect(countParameters(reader.blueprint)).toBe(4 * 3 + 3 + 2 * 4 + 4);
  });

  it("leaves only its result", () => {
    const weights = allocate(reader.blueprint, stream(1));
    const bank = new MemoryBank({ capacity: 4, keyWidth: 3, valueWidth: 2 });
    const states = tf.ones<tf.Rank.R2>([2, 4]);
    const before = tf.memory().numTensors;
    reader.apply(weights, { states, bank }).dispose();
    expect(tf.memory().numTensors).toBe(before);
    tf.dispose(states);
    bank.dispose();
    disposeWeights(weights);
  });
});
