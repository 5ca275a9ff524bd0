import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { read } from "../../../src/lib/engine";
import { allocate } from "../../../src/lib/model";
import { stream } from "../../../src/lib/random";
import { mean } from "../../../src/lib/statistics";
import { adamW, decaysOf, differentiate } from "../../../src/lib/training";
import { twoByTwo } from "../../../src/lib/wmtp/experiment/arms";
import { prepareTask } from "../../../src/lib/wmtp/experiment/prepared";
import { pickRows, RowOrder } from "../../../src/lib/wmtp/experiment/rows";
import { runArms } from "../../../src/lib/wmtp/experiment/run-arms";
import { rateSchedule } from "../../../src/lib/wmtp/experiment/setting";
import { RunFault } from "../../../src/lib/wmtp/experiment/run-fault";
import { configOf, trainArm, type RunPoint } from "../../../src/lib/wmtp/experiment/train-arm";
import { mtpCrossEntropy } from "../../../src/lib/wmtp/loss";
import { decoder } from "../../../src/lib/wmtp/model";
import { rho1Excess, uniformScorer } from "../../../src/lib/wmtp/scorers";
import { batches } from "../../../src/lib/wmtp/batches";
import { trainLanguageModel } from "../../../src/lib/wmtp/training";
import { judgePairs } from "../../../src/lib/wmtp/training/judge";
import { scopeEachTest, withTensorCount } from "../../support/tensors";
import { length, setting, smallTask } from "./support";

const constant = (ids: tf.Tensor2D): tf.Tensor2D => tf.ones(ids.shape);

describe("trainArm", () => {
  scopeEachTest();
  const task = prepareTask(smallTask(), length);

  it("is the plain loop: a model alone, fed the same windows, has the same loss at the end", async () => {
    const arm = { name: "MTP", predictions: 2 };
    const points = await trainArm(task, arm, [5, 6], setting);
    const config = configOf(task, arm, setting);
    const model = decoder(config);
    const weights = allocate(model.blueprint, stream(6).split("start"));
    const optimizer = adamW({ decays: decaysOf(model.blueprint) });
    const order = new RowOrder(stream(6), task.train.rows, setting.batch);
    for (let step = 0; step < setting.steps; step++) {
      const ids = tf.tensor2d(pickRows(task.train, order.at(step)).ids, [setting.batch, length], "int32");
      const { gradients } = differentiate(weights, () => mtpCrossEntropy(model.logits(weights, ids), ids));
      optimizer.step(weights, gradients, () => setting.rate * rateSchedule(setting.steps)(step));
    }
    const { rows, ids } = task.validation;
    const judged = judgePairs(model, weights, { rows, length, ids, starts: new Int32Array(rows) }, { horizon: 1 });
    const expected = judged.losses.reduce((sum, loss) => sum + loss, 0) / (rows * (length - 1));
    const own = points.find(({ seed, step }) => seed === 6 && step === setting.steps);
    expect(own!.loss).toBeCloseTo(expected, 3);
    const hits = judged.hits.reduce((sum, hit, i) => sum + (judged.counts[i] === 1 ? hit : 0), 0);
    expect(own!.accuracy).toBeCloseTo(hits / (rows * (length - 1)), 2);
    optimizer.dispose();
  });

  it("gives a run the same result whichever seeds train beside it", async () => {
    const arm = { name: "NTP", predictions: 1 };
    const [together, alone] = [await trainArm(task, arm, [1, 2], setting), await trainArm(task, arm, [2], setting)];
    const last = (points: typeof alone): number => points.findLast(({ seed }) => seed === 2)!.loss;
    expect(last(together)).toBeCloseTo(last(alone), 4);
  });

  it("trains as without weights where all weights are 1, and otherwise where they select", async () => {
    const ready = prepareTask(smallTask(), length, { reference: constant });
    const arms = [
      { name: "plain", predictions: 1 },
      { name: "ones", predictions: 1, scorer: () => uniformScorer() },
      { name: "rho1", predictions: 1, scorer: () => rho1Excess() },
    ];
    const points = await runArms(ready, arms, [3], { ...setting, looks: 1 });
    const [plain, ones, rho1] = points;
    expect(ones!.loss).toBeCloseTo(plain!.loss, 4);
    expect(Math.abs(rho1!.loss - plain!.loss)).toBeGreaterThan(1e-3);
    expect(rho1!.weightedLoss).toBeGreaterThan(rho1!.unweightedLoss);
    expect(plain!.weightAuc).toBeUndefined();
    expect(rho1!.weightAuc).toBeGreaterThan(0);
  });

  it("learns from the text before its noise where an arm reads that, and leaves noise out where it is known", async () => {
    const noisy = prepareTask(smallTask(0.6), length);
    const arms = (["corrupted", "spared", "known"] as const).map((reads) => ({ name: reads, predictions: 1, reads }));
    const points = await runArms(noisy, arms, [1], { ...setting, steps: 40, looks: 1 });
    const [corrupted, spared, known] = points.map(({ loss }) => loss);
    expect(spared).toBeLessThan(corrupted! - 0.1);
    expect(known).toBeLessThan(corrupted! - 0.05);
    expect(points[2]!.weightAuc).toBeGreaterThan(0.5);
  });

  it("lets the gradient through the weights where it is told to, with the same first step's loss as its twin", async () => {
    const ready = prepareTask(smallTask(), length, { reference: constant });
    const arms = [true, false].map((detached) => ({ name: `${detached}`, predictions: 1, leak: { temperature: 0.7, detached } })); // prettier-ignore
    const points = await runArms(ready, arms, [1], { ...setting, steps: 40, looks: 40 });
    const at = (arm: string, step: number): RunPoint => points.find((own) => own.arm === arm && own.step === step)!;
    expect(at("false", 1).weightedLoss).toBeCloseTo(at("true", 1).weightedLoss, 5);
    expect(at("false", 1).weightedLoss).toBeGreaterThan(at("false", 1).unweightedLoss);
    // What flees from the weights: over the same batches, what is weighed up costs less and less of what it did.
    const beyond = (arm: string): number =>
      mean(
        points.filter((own) => own.arm === arm && own.step > 20).map((own) => own.weightedLoss - own.unweightedLoss),
      );
    expect(beyond("false")).toBeLessThan(beyond("true") - 1e-3);
  });

  it("is the loop of any language model for an arm of four heads that Rho-1 weighs", async () => {
    const ready = prepareTask(smallTask(), length, { reference: constant });
    const arm = { name: "WMTP", predictions: 4, scorer: () => rho1Excess() };
    const [own] = await trainArm(ready, arm, [9], { ...setting, looks: 1 });
    const model = decoder(configOf(ready, arm, setting));
    const weights = allocate(model.blueprint, stream(9).split("start"));
    const order = new RowOrder(stream(9), ready.train.rows, setting.batch);
    const at = (step: number) => ({
      ...{ step, epoch: 0, rows: setting.batch, length, starts: order.at(step).map((row) => row * length) },
      ids: pickRows(ready.train, order.at(step)).ids,
    });
    const texts = batches({ ids: ready.train.ids, length, batch: setting.batch, stream: stream(9) });
    trainLanguageModel({
      ...{ model, weights, steps: setting.steps, scorer: rho1Excess(), reference: constant },
      batches: Object.assign(texts, { at }),
      optimizer: adamW({ decays: decaysOf(model.blueprint) }),
      rate: (step) => setting.rate * rateSchedule(setting.steps)(step),
    });
    const { rows, ids } = ready.validation;
    const judged = judgePairs(model, weights, { rows, length, ids, starts: new Int32Array(rows) }, { horizon: 1 });
    const expected = judged.losses.reduce((sum, loss) => sum + loss, 0) / (rows * (length - 1));
    expect(own!.loss).toBeCloseTo(expected, 3);
  });

  it("has each seed read a task of its own where there are several", async () => {
    const other = prepareTask(smallTask(0.6), length);
    const arm = { name: "NTP", predictions: 1 };
    const both = await trainArm([task, other], arm, [1, 2], setting);
    const [first] = await trainArm(task, arm, [1], { ...setting, looks: 1 });
    const [second] = await trainArm(other, arm, [2], { ...setting, looks: 1 });
    expect(both.at(-2)!.loss).toBeCloseTo(first!.loss, 4);
    expect(both.at(-1)!.loss).toBeCloseTo(second!.loss, 4);
    await expect(trainArm([task], arm, [1, 2], setting)).rejects.toThrow(/tasks\.length.*2.*1/);
  });

  it("says which arm, seed, step and windows made a loss that is not finite, and goes on where that is taken", async () => {
    const arms = [{ name: "MTP", predictions: 2 }, { name: "NTP", predictions: 1 }]; // prettier-ignore
    const wild = { ...setting, rate: 1e30, looks: 8 };
    const faults: RunFault[] = [];
    const points = await runArms(task, arms, [4, 5], wild, { onFault: (fault) => faults.push(fault) });
    expect(faults.map(({ arm, seed }) => [arm, seed])).toEqual([["MTP", 4], ["NTP", 4]]); // prettier-ignore
    const [{ step, rows, message }] = faults as [RunFault];
    expect(step).toBeGreaterThan(1);
    expect([...rows]).toEqual([...new RowOrder(stream(4), task.train.rows, setting.batch).at(step - 1)]);
    expect(message).toMatch(/arm MTP, seed 4, step \d+: .*finite.*windows \d+, .*last look: after step/);
    expect(points.filter(({ arm }) => arm === "MTP")).toEqual(faults[0]!.points);
    await expect(runArms(task, arms, [4], wild)).rejects.toThrow(RunFault);
  });

  it("frees everything, and refuses looks beyond the steps or a batch beyond the text", async () => {
    const arm = { name: "NTP", predictions: 1 };
    const { added } = await withTensorCount(() => trainArm(task, arm, [1], setting));
    expect(added).toBe(0);
    await expect(trainArm(task, arm, [1], { ...setting, looks: 9 })).rejects.toThrow(/steps.*9.*8/);
    await expect(trainArm(task, arm, [1], { ...setting, batch: 65 })).rejects.toThrow(/batch.*64.*65/);
    await expect(trainArm(task, arm, [], setting)).rejects.toThrow(/seeds/);
  });
});

describe("twoByTwo", () => {
  it("crosses weights and heads, with one baseline that has neither", () => {
    const cells = twoByTwo(() => uniformScorer(), 3).map(({ predictions, scorer }) => [
      predictions,
      scorer !== undefined,
    ]);
    expect(cells).toEqual([[1, false], [3, false], [1, true], [3, true]]); // prettier-ignore
    expect(() => twoByTwo(() => uniformScorer(), 1)).toThrow(/predictions.*2.*1/);
  });

  it("starts the trunk of all arms of a seed alike", () => {
    const [one, four] = [1, 4].map((predictions) =>
      allocate(decoder({ vocabulary: 5, context: 4, width: 8, layers: 1, heads: 2, predictions }).blueprint, stream(1)),
    );
    for (const [name, variable] of one!) {
      if (!name.startsWith("heads/")) expect([...read(variable)], name).toEqual([...read(four!.get(name)!)]);
    }
  });
});
