import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { trainTwice } from "../../src/lib/engine/repeatability";
import { describeEachEngine } from "../support/engines";

describeEachEngine("trainTwice", (name) => {
  it("learns, and gives the same bits twice", async () => {
    const { engine, steps, firstLoss, lastLoss, equal } = await trainTwice(7, 30);
    expect({ engine, steps, equal }).toEqual({ engine: name, steps: 30, equal: true });
    expect(lastLoss).toBeLessThan(firstLoss);
  });

  it("gives other numbers from another seed", async () => {
    const [a, b] = [await trainTwice(1, 2), await trainTwice(2, 2)];
    expect(a.firstLoss).not.toBe(b.firstLoss);
  });

  it("leaves no tensor behind", async () => {
    await trainTwice(1, 2);
    const before = tf.memory().numTensors;
    await trainTwice(1, 2);
    expect(tf.memory().numTensors).toBe(before);
  });

  it("refuses a single step", async () => {
    await expect(trainTwice(1, 1)).rejects.toThrow("steps: expected a whole number in [2");
  });
});
