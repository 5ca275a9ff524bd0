import * as tf from "@tensorflow/tfjs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readScalar } from "../../../src/lib/engine";
import {
  accumulated,
  accumulationEpoch,
  differentiate,
  microBatchSizes,
  runToEnd,
  train,
} from "../../../src/lib/training";
import { expectNoLeak, scopeEachTest } from "../../support/tensors";
import { smallRun } from "../loop/small-run";

const plan = (): ReturnType<typeof smallRun> => {
  const run = smallRun();
  const loss: typeof run.loss = ({ indices }) =>
    tf.tidy(() => {
      const x = tf.oneHot(tf.tensor1d(indices, "int32"), 4).toFloat();
      const out = x.matMul(run.weights.get("first/kernel")!).sum(1).tanh();
      return out.mul(tf.tensor1d(indices).sub(1.5)).square().mean().asScalar();
    });
  return { ...run, loss };
};
const batch = (...indices: number[]): { indices: Int32Array; epoch: number; step: number } => ({
  indices: Int32Array.from(indices),
  epoch: 0,
  step: 0,
});

describe("accumulated", () => {
  scopeEachTest();

  it("gives the loss and gradients of one large batch, whatever the size of the micro-batches", () => {
    const { weights, loss, stream } = plan();
    const whole = batch(0, 1, 2, 3, 3, 1, 0);
    const large = differentiate(weights, () => loss(whole, stream));
    for (const size of [1, 2, 3, 5, 7, 100]) {
      const small = accumulated(weights, size)(whole, loss, stream);
      expect(readScalar(small.loss)).toBeCloseTo(readScalar(large.loss), 5);
      expect([...small.gradients.keys()]).toEqual([...large.gradients.keys()]);
      for (const [name, gradient] of large.gradients) {
        const scale = readScalar(gradient.abs().max());
        expect(readScalar(small.gradients.get(name)!.sub(gradient).abs().max()) / scale).toBeLessThan(1e-6);
      }
    }
  });

  it("keeps a gradient that only one micro-batch has", () => {
    const { weights, stream } = plan();
    const loss = ({ indices }: { indices: Int32Array }): tf.Scalar =>
      weights
        .get(indices[0] === 0 ? "first/bias" : "second/bias")!
        .sum()
        .asScalar();
    const { gradients } = accumulated(weights, 1)(batch(0, 1), loss, stream);
    expect([...gradients.keys()]).toEqual(["first/bias", "second/bias"]);
    expect([...gradients.get("second/bias")!.dataSync()]).toEqual([0.5]);
  });

  it("fits into the loop, and leaves nothing but what it returns", async () => {
    const run = smallRun({ steps: 2 });
    const { losses } = runToEnd(train({ ...run, differentiate: accumulated(run.weights, 4) }));
    expect(losses.every(Number.isFinite)).toBe(true);
    const { weights, loss, stream } = plan();
    await expectNoLeak(() => {
      const { loss: value, gradients } = accumulated(weights, 2)(batch(0, 1, 2), loss, stream);
      return [value, ...gradients.values()];
    });
  });

  it("refuses an empty batch and a micro-batch of 0", () => {
    const { weights, loss, stream } = plan();
    expect(() => accumulated(weights, 2)(batch(), loss, stream)).toThrow("batch: expected at least one item, got none");
    expect(() => accumulated(weights, 0)).toThrow("microBatch: expected a whole number in [1, Infinity], got 0");
  });
});

describe("accumulationEpoch", () => {
  const sizes = microBatchSizes(10_460, 32);

  it("as printed loses the last 7 of 327 micro-batches, 220 of 10,460 items (001-C14)", () => {
    expect(sizes).toHaveLength(327);
    const { lost, updates } = accumulationEpoch(sizes, 32, "as printed");
    expect([lost, updates.length]).toEqual([220, 10]);
  });

  it("by items loses none and weighs all alike", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 })), fc.integer({ min: 1, max: 8 }), (some, steps) => {
        const { lost, updates, unfairness } = accumulationEpoch(some, steps, "by items");
        expect(lost).toBe(0);
        expect(updates.flat()).toEqual(some);
        expect(unfairness).toBe(1);
      }),
    );
  });

  it("as printed weighs an item of a small micro-batch more", () => {
    expect(accumulationEpoch([4, 1, 2, 2], 2, "as printed").unfairness).toBe(4);
  });
});

describe("microBatchSizes", () => {
  it("makes batches of one size and a rest", () => {
    expect(microBatchSizes(7, 3)).toEqual([3, 3, 1]);
    expect(microBatchSizes(0, 3)).toEqual([]);
  });
});
