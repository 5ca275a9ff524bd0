import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { gradientMemory } from "../../../src/lib/training";
import { describeEachEngine } from "../../support/engines";
import { expectNoLeak } from "../../support/tensors";
import { weightsOf } from "../support";

/** Bytes kept by a chain of tanh over 250 numbers, each of which keeps its output of 1,000 bytes. */
function keptBy(links: number, view: (x: tf.Tensor) => tf.Tensor = (x) => x): number {
  const weights = weightsOf({ w: Array<number>(250).fill(1) });
  const chain = (): tf.Tensor =>
    Array.from({ length: links }).reduce<tf.Tensor>((x) => view(x.tanh()), weights.get("w")!);
  return gradientMemory(weights, () => chain().sum().asScalar()).kept;
}

describeEachEngine("gradientMemory", () => {
  it("counts the bytes that each operation keeps for the backward pass", () => {
    expect([keptBy(3) - keptBy(2), keptBy(9) - keptBy(8)]).toEqual([1000, 1000]);
  });

  it("counts a buffer once, however many tensors look at it", () => {
    expect(keptBy(3, (x) => x.clone().clone())).toBe(keptBy(3));
  });

  it("finds a peak that is no smaller than what is kept", () => {
    const weights = weightsOf({ w: Array<number>(250).fill(1) });
    const { peak, kept } = gradientMemory(weights, () => weights.get("w")!.tanh().tanh().sum().asScalar());
    expect(peak).toBeGreaterThanOrEqual(kept);
    expect(peak).toBeLessThan(kept + 8000);
  });

  it("grows in proportion to the size", () => {
    const kept = (size: number): number => {
      const weights = weightsOf({ w: Array<number>(size).fill(1) });
      return gradientMemory(weights, () => weights.get("w")!.mul(2).square().sum().asScalar()).kept;
    };
    expect(kept(4000) / kept(1000)).toBeCloseTo(4, 1);
  });

  it("leaves no tensor, and the engine as it was, even where the loss fails", async () => {
    const weights = weightsOf({ w: [1] });
    await expectNoLeak(() => {
      gradientMemory(weights, () => weights.get("w")!.sum().asScalar());
    });
    const failing = (): tf.Scalar => {
      throw new Error("broken loss");
    };
    expect(() => gradientMemory(weights, failing)).toThrow("broken loss");
    expect(Object.hasOwn(tf.engine(), "trackTensor")).toBe(false);
  });
});
