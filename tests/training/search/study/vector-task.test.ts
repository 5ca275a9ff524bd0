import * as tf from "@tensorflow/tfjs";
import { beforeAll, describe, expect, it } from "vitest";
import { startEngine } from "../../../../src/lib/engine";
import { normals, stream } from "../../../../src/lib/random";
import { multiLabelLoss } from "../../../../src/lib/losses";
import { allocate, dense } from "../../../../src/lib/model";
import { gelu } from "../../../../src/lib/model/ops/gelu";
import { adamW, differentiate } from "../../../../src/lib/training";
import { hierarchicalSweep, vectorBlueprint, vectorTask, type VectorItems } from "../../../../src/lib/training/search";
import { expectNoLeak } from "../../../support/tensors";

const model = { inputs: 6, hidden: 5, heads: { emotion: 3, ekman: 2 } };

/** Items whose labels are signs of their first coordinates. */
function items(count: number, name: string): VectorItems {
  const vectors = Float32Array.from(normals(stream(name), count * model.inputs));
  const sign = (i: number, k: number): number => (vectors[i * model.inputs + k]! > 0 ? 1 : 0);
  const labels = (outputs: number): number[] =>
    Array.from({ length: count * outputs }, (_, cell) => sign(Math.floor(cell / outputs), cell % outputs));
  return { vectors, labels: { emotion: labels(3), ekman: labels(2) } };
}

const options = { model, train: items(64, "train"), validation: items(40, "validation"), steps: 12, batchSize: 16 };

describe("vectorTask", () => {
  beforeAll(() => startEngine());

  it("trains rates side by side as it trains each alone", () => {
    const task = vectorTask(options);
    const rates = [1e-4, 1e-2, 0.3];
    const together = task.tryAll(rates, stream(1));
    rates.forEach((rate, i) => {
      const [alone] = task.tryAll([rate], stream(1));
      expect(together[i]!.final / alone!.final).toBeCloseTo(1, 4);
      Array.from(alone!.training).forEach((loss, t) => {
        expect(together[i]!.training[t]! / loss).toBeCloseTo(1, 4);
      });
    });
    task.dispose();
  });

  it("equals layers, loss and AdamW used one by one", () => {
    const rate = 0.02;
    const single = { ...options, model: { ...model, heads: { emotion: 3 } }, batchSize: 64, steps: 5 };
    const task = vectorTask(single);
    const [curve] = task.tryAll([1e-4, rate], stream(11)).slice(1);
    const weights = allocate(vectorBlueprint(single.model), stream(11).split("weights"));
    const hidden = dense("backbone/hidden", { inputs: 6, outputs: 5, depth: 1 });
    const head = dense("emotion_head", { inputs: 5, outputs: 3, depth: 2 });
    const optimizer = adamW();
    const x = tf.tensor2d(options.train.vectors, [64, 6]);
    const y = tf.tensor2d(Float32Array.from(options.train.labels["emotion"]!), [64, 3]);
    const losses = Array.from({ length: 5 }, () => {
      const { loss, gradients } = differentiate(weights, () =>
        multiLabelLoss(head.apply(weights, gelu(hidden.apply(weights, x))), y),
      );
      optimizer.step(weights, gradients, () => rate);
      return loss.dataSync()[0]!;
    });
    losses.forEach((loss, t) => {
      expect(curve!.training[t]! / loss).toBeCloseTo(1, 4);
    });
    task.dispose();
  });

  it("starts all rates from the same loss, and keeps a rate near 0 there", () => {
    const task = vectorTask({ ...options, batchSize: 64 });
    const [still, moving] = task.tryAll([1e-12, 3e-2], stream(2));
    expect(moving!.training[0]).toBeCloseTo(still!.training[0]!, 6);
    expect(still!.training[11]).toBeCloseTo(still!.training[0]!, 5);
    expect(moving!.training[11]!).toBeLessThan(0.9 * still!.training[11]!);
    task.dispose();
  });

  it("learns: the sweep's best rate beats both ends on validation items", () => {
    const task = vectorTask({ ...options, steps: 60 });
    const { best, coarse } = hierarchicalSweep(task, { stream: stream(3), from: 1e-5, to: 10 });
    expect(best.final).toBeLessThan(0.6 * coarse[0]!.final);
    expect(best.final).toBeLessThan(0.6 * coarse[4]!.final);
    task.dispose();
  });

  it("gives each module its own rate", () => {
    const frozen = (rate: number) => (name: string) => (name.startsWith("ekman_head/") ? rate : 0);
    const task = vectorTask({ ...options, rates: frozen });
    const asked = options.validation.vectors;
    task.run([1e-9, 0.1], stream(4), ({ predict }) => {
      expect(predict(1, "emotion", asked)).toEqual(predict(0, "emotion", asked));
      expect(predict(1, "ekman", asked)).not.toEqual(predict(0, "ekman", asked));
    });
    task.dispose();
  });

  it("predicts with the model of the rate that is asked, consistently with its loss", () => {
    const task = vectorTask({ ...options, model: { ...model, heads: { emotion: 3 } }, steps: 40 });
    task.run([1e-3, 5e-2], stream(5), ({ curves, predict }) => {
      [0, 1].forEach((i) => {
        const p = predict(i, "emotion", options.validation.vectors);
        const truth = options.validation.labels["emotion"]!;
        const loss =
          p.reduce((sum, value, cell) => sum - Math.log(truth[cell] === 1 ? value : 1 - value), 0) / p.length;
        expect(loss).toBeCloseTo(curves[i]!.final, 5);
      });
    });
    task.dispose();
  });

  it("lets no rate that diverges disturb the others", () => {
    const task = vectorTask(options);
    const [calm] = task.tryAll([1e-3, 1e38], stream(6));
    const [alone] = task.tryAll([1e-3], stream(6));
    expect(calm!.final / alone!.final).toBeCloseTo(1, 4);
    task.dispose();
  });

  it("validates every so many steps, and at the end", () => {
    const task = vectorTask({ ...options, validateEvery: 5 });
    const [curve] = task.tryAll([1e-2], stream(7));
    expect(curve!.validations!.map(({ step }) => step)).toEqual([5, 10, 12]);
    expect(curve!.validations!.at(-1)!.loss).toBe(curve!.final);
    task.dispose();
  });

  it("offers one live model that goes on from call to call", () => {
    const task = vectorTask(options);
    const live = task.live(stream(8));
    const losses = Array.from({ length: 12 }, () => live.step(1e-2));
    const [curve] = task.tryAll([1e-2], stream(8));
    losses.forEach((loss, t) => {
      expect(loss).toBeCloseTo(curve!.training[t]!, 6);
    });
    expect(live.validate()).toBeCloseTo(curve!.final, 6);
    live.dispose();
    task.dispose();
  });

  it("leaves no tensor behind", async () => {
    await expectNoLeak(() => {
      const task = vectorTask({ ...options, steps: 3 });
      task.run([1e-3, 1e-2], stream(9), ({ predict }) => predict(0, "emotion", options.validation.vectors));
      task.dispose();
    });
  });

  it.each([
    [{ steps: 0 }, /steps/],
    [{ batchSize: 65 }, /batchSize: .*\[1, 64\]/],
    [
      { train: { ...options.train, labels: { emotion: [1], ekman: [] } } },
      /train.labels.emotion: expected 64 x 3 labels, got 1/,
    ],
    [{ validation: { ...options.validation, labels: {} } }, /validation.labels.emotion: .*got none/],
    [{ validation: { ...options.validation, vectors: new Float32Array(7) } }, /validation.vectors: rows of 6/],
  ])("refuses %#", (change, message) => {
    expect(() => vectorTask({ ...options, ...change })).toThrow(message);
  });
});
