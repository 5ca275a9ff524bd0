import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { read, readScalar } from "../../../src/lib/engine";
import { leakyLoss, leakyWeights } from "../../../src/lib/wmtp/experiment/leak";
import { scopeEachTest } from "../../support/tensors";

describe("leakyLoss", () => {
  scopeEachTest();
  const reference = (): tf.Tensor2D => tf.tensor2d([1, 1, 1], [1, 3]);
  const losses = (): tf.Tensor2D => tf.tensor2d([1, 2, 6], [1, 3]);

  const batch = {
    ...{ shape: [1, 4] as const, heads: 1, ids: new Int32Array(4) },
    losses: Float32Array.of(1, 2, 6, 0),
    referenceLosses: Float32Array.of(0, 1, 1, 1),
  };

  it("is the mean of the losses under the weights that its twin has as constants", () => {
    const weights = leakyWeights(batch, 0.7);
    expect(weights[0]).toBe(0);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
    const weighted = [1, 2, 6].reduce((sum, loss, i) => sum + loss * weights[i + 1]!, 0);
    expect(weighted).toBeGreaterThan(3);
    expect(readScalar(leakyLoss(losses(), reference(), 0.7))).toBeCloseTo(weighted, 5);
  });

  it("lets its gradient become negative where that of constant weights cannot", () => {
    const gradient = read(tf.grad((x: tf.Tensor) => leakyLoss(x as tf.Tensor2D, reference(), 0.7))(losses()));
    expect(Math.min(...gradient)).toBeLessThan(0);
    expect(Math.min(...leakyWeights(batch, 0.7).slice(1))).toBeGreaterThan(0);
  });

  it("asks for a reference", () => {
    const without = { ...batch };
    Reflect.deleteProperty(without, "referenceLosses");
    expect(() => leakyWeights(without, 0.7)).toThrow(/referenceLosses/);
  });
});
