import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { readScalar } from "../../../src/lib/engine";
import { allocate, moduleOf } from "../../../src/lib/model";
import { stream } from "../../../src/lib/random";
import {
  float16,
  fourHeads,
  lossOn,
  printedMultipliers,
  probabilityLoss,
  syntheticTasks,
  taskLoss,
  taskTensors,
} from "../../../src/lib/training";
import { describeEachEngine } from "../../support/engines";
import { expectNoLeak } from "../../support/tensors";

const set = syntheticTasks(stream("teacher"), 6, 8, stream("items"));

describeEachEngine("fourHeads", () => {
  it("has the papers' modules, each with a rate of its own", () => {
    const { blueprint } = fourHeads({ width: 8, hidden: 4 });
    const modules = [...new Set(blueprint.map(({ name }) => moduleOf(name)))];
    expect(modules).toEqual(Object.keys(printedMultipliers));
  });

  it("gives 15 scores an item, and in float16 nearly the same ones", () => {
    const model = fourHeads({ width: 8, hidden: 4 });
    const weights = allocate(model.blueprint, stream(1));
    const { features } = taskTensors(set);
    const scores = model.scores(weights, features);
    const half = fourHeads({ width: 8, hidden: 4, format: float16 }).scores(weights, features);
    expect(scores.shape).toEqual([6, 15]);
    const apart = readScalar(scores.sub(half).abs().max());
    expect(apart).toBeGreaterThan(0);
    expect(apart).toBeLessThan(0.01);
  });

  it("leaves nothing behind", async () => {
    const model = fourHeads({ width: 8, hidden: 4, format: float16 });
    const weights = allocate(model.blueprint, stream(1));
    const tensors = taskTensors(set);
    await expectNoLeak(() => model.scores(weights, tensors.features));
    await expectNoLeak(() => lossOn(tensors, model, weights));
  });
});

describeEachEngine("taskLoss", () => {
  it("is ln 2 at scores of 0, and equals the loss of its probabilities", () => {
    const { labels } = taskTensors(set);
    expect(readScalar(taskLoss(tf.zeros([6, 15]), labels))).toBeCloseTo(Math.LN2, 6);
    const scores = tf.linspace(-3, 3, 90).reshape<tf.Tensor2D>([6, 15]);
    const probabilities = scores.sigmoid().dataSync();
    expect(readScalar(taskLoss(scores, labels))).toBeCloseTo(probabilityLoss(probabilities, set), 6);
  });

  it("counts each head alike, however many labels it has", () => {
    const labels = tf.zeros<tf.Rank.R2>([1, 15]);
    const wrong = (column: number): number =>
      readScalar(taskLoss(tf.oneHot([column], 15).mul(20).sub<tf.Tensor2D>(10), labels));
    expect(wrong(10) / wrong(0)).toBeCloseTo(7, 2);
    expect(wrong(10) / wrong(11)).toBeCloseTo(4, 2);
  });

  it("stays finite at scores of 1e4", () => {
    expect(readScalar(taskLoss(tf.fill([1, 15], 1e4), tf.zeros([1, 15])))).toBeCloseTo(1e4, 0);
  });
});
