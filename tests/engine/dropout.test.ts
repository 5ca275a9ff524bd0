import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { dropout } from "../../src/lib/engine";
import { stream } from "../../src/lib/random";
import { describeEachEngine } from "../support/engines";
import { expectNoLeak } from "../support/tensors";

const values = (tensor: tf.Tensor): number[] => [...tensor.dataSync()];

describeEachEngine("dropout", () => {
  it("trap: tf.dropout with a seed repeats its mask", () => {
    const x = tf.ones([64]);
    expect(values(tf.dropout(x, 0.5, undefined, 7))).toEqual(values(tf.dropout(x, 0.5, undefined, 7)));
  });

  it("draws a fresh mask at each call", () => {
    const masks = stream(7).split("dropout");
    const x = tf.ones([64]);
    expect(values(dropout(x, 0.5, masks))).not.toEqual(values(dropout(x, 0.5, masks)));
  });

  it("repeats its masks from the same place of the stream", () => {
    const x = tf.ones([8, 8]);
    const twice = (): number[][] => {
      const masks = stream(7).split("dropout");
      return [values(dropout(x, 0.3, masks)), values(dropout(x, 0.3, masks))];
    };
    expect(twice()).toEqual(twice());
  });

  it("drops the share that it is told to, and keeps the mean", () => {
    const count = 40_000;
    const dropped = values(dropout(tf.ones([count]), 0.2, stream("share")));
    const zeros = dropped.filter((value) => value === 0).length / count;
    const mean = dropped.reduce((sum, value) => sum + value, 0) / count;
    // Five standard errors of a share of 0.2 of 40,000.
    expect(Math.abs(zeros - 0.2)).toBeLessThan(0.01);
    expect(Math.abs(mean - 1)).toBeLessThan(0.0125);
    expect(new Set(dropped)).toEqual(new Set([0, Math.fround(1.25)]));
  });

  it("gives its gradient the mask of its value", () => {
    const { value, grad } = tf.valueAndGrad((x: tf.Tensor) => dropout(x, 0.5, stream(1)).sum())(tf.ones([32]));
    const gradient = values(grad);
    expect(gradient).toEqual(values(dropout(tf.ones([32]), 0.5, stream(1))));
    expect(value.dataSync()[0]).toBe(gradient.reduce((sum, entry) => sum + entry, 0));
  });

  it("at rate 0 gives a copy and draws nothing", () => {
    const masks = stream(3);
    expect(values(dropout(tf.tensor1d([1, 2]), 0, masks))).toEqual([1, 2]);
    expect(masks.state.position).toBe(0);
  });

  it("leaves nothing but its result in memory", async () => {
    const x = tf.ones([4, 4]);
    await expectNoLeak(() => dropout(x, 0.5, stream(1)));
    await expectNoLeak(() => dropout(x, 0, stream(1)));
  });

  it.each([-0.1, 1, NaN])("refuses rate %d", (rate) => {
    expect(() => dropout(tf.ones([1]), rate, stream(1))).toThrow(/^rate: expected a number in \[0, /);
  });
});
