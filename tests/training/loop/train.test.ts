import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { shuffledBatches } from "../../../src/lib/engine";
import { Ema, memoryCheckpoints, runToEnd, train, type Batch, type TrainingEvent } from "../../../src/lib/training";
import { describeEachEngine } from "../../support/engines";
import { hashOf, smallRun } from "./small-run";
import { scopeEachTest } from "../../support/tensors";

const told = (events: readonly TrainingEvent[]): string[] => events.map(({ kind, step }) => `${kind} ${step}`);

describe("train", () => {
  scopeEachTest();

  it("tells steps, epochs, validations, checkpoints and the end, in that order", () => {
    const plan = smallRun({
      steps: 5,
      validation: { loss: () => 1 },
      checkpoints: { store: memoryCheckpoints(), every: 4 },
    });
    expect(told(runToEnd(train(plan)).events)).toEqual([
      ...["checkpoint 0", "step 1", "step 2", "step 3", "step 4"],
      ...["epoch 4", "validation 4", "checkpoint 4", "step 5", "checkpoint 5", "stopped 5"],
    ]);
  });

  it("shows every example once an epoch, in the order of shuffledBatches", () => {
    const seen: Batch[] = [];
    const plan = smallRun({ steps: undefined, epochs: 2 } as never);
    const loss: typeof plan.loss = (batch, draws) => {
      seen.push(batch);
      return plan.loss(batch, draws);
    };
    runToEnd(train({ ...plan, loss }));
    const expected = [0, 1].flatMap((epoch) => [...shuffledBatches(20, 6, plan.stream.split("epoch").split(epoch))]);
    expect(seen.map(({ indices }) => [...indices])).toEqual(expected.map((batch) => [...batch]));
  });

  it("weighs the last, smaller batch of an epoch by its items", () => {
    const history = runToEnd(train(smallRun({ steps: 4 })));
    const [a, b, c, d] = history.losses as [number, number, number, number];
    expect(history.epochs).toEqual([(6 * a + 6 * b + 6 * c + 2 * d) / 20]);
  });

  it("learns", () => {
    const { losses } = runToEnd(train(smallRun({ steps: 300 })));
    expect(losses.at(-1)).toBeLessThan(0.5 * losses[0]!);
  });

  it("keeps the number of tensors flat over 500 steps, with checkpoints and an average", () => {
    const plan = smallRun({ steps: 500 });
    const average = new Ema(plan.weights);
    const counts: number[] = [];
    for (const event of train({
      ...plan,
      afterUpdate: () => {
        average.update(plan.weights);
      },
      extra: { average },
      checkpoints: { store: memoryCheckpoints(), every: 50 },
    })) {
      if (event.kind === "step" && event.step % 50 === 40) counts.push(tf.memory().numTensors);
    }
    expect(counts).toHaveLength(10);
    expect(new Set(counts).size).toBe(1);
    average.dispose();
  });

  it("uses what a plan puts in place of the gradient, and leaves a step out that has none", () => {
    const plan = smallRun({ steps: 3 });
    const before = hashOf(plan.weights);
    const { events } = runToEnd(
      train({ ...plan, differentiate: () => ({ loss: tf.scalar(2), gradients: new Map() }) }),
    );
    expect(events[0]).toEqual({ kind: "step", step: 1, epoch: 0, loss: 2, items: 6, updated: false });
    expect(hashOf(plan.weights)).toBe(before);
  });

  it("without recovery tells a fault and then throws its error", () => {
    const events: TrainingEvent[] = [];
    const plan = smallRun({ faults: [{ kind: "nan loss", step: 2 }] });
    expect(() => runToEnd(train(plan), (event) => events.push(event))).toThrow(
      "loss: expected a finite number, got NaN",
    );
    expect(events.at(-1)).toMatchObject({ kind: "fault", step: 3, fault: "not finite" });
  });

  it("lets its controller roll back to the last checkpoint and lower the rate", () => {
    const losses = [1, 0.9, 5, 0.8, 0.7];
    const plan = smallRun({
      steps: 12,
      validation: { loss: () => losses.shift() ?? 0.7, every: 3, controller: { patience: 9 } },
      checkpoints: { store: memoryCheckpoints(), every: 3 },
    });
    const { events } = runToEnd(train(plan));
    expect(events.find(({ kind }) => kind === "rate")).toEqual({
      kind: "rate",
      step: 6,
      action: "roll back",
      rateFactor: 0.5,
    });
    expect(told(events).filter((line) => line === "step 7")).toHaveLength(2);
    expect(events.at(-1)).toMatchObject({ kind: "stopped", step: 12, reason: "finished" });
  });

  it.each([
    [{ examples: 0 }, "examples: expected a whole number in [1, Infinity], got 0"],
    [{ batchSize: 1.5 }, "batchSize: expected a whole number"],
    [{ steps: -1 }, "steps: expected a whole number"],
    [{ recovery: {} }, "recovery: expected checkpoints to go back to, got none"],
    [{ validation: { loss: () => 1, controller: {} } }, "controller: expected checkpoints to go back to, got none"],
  ])("refuses %o", (changes, message) => {
    expect(() => runToEnd(train(smallRun(changes)))).toThrow(message);
  });

  it("refuses a plan without an end", () => {
    const { steps, ...endless } = smallRun();
    expect(steps).toBe(10);
    expect(() => runToEnd(train(endless))).toThrow("plan: expected steps or epochs, got neither");
  });
});

describeEachEngine("train", () => {
  it("gives the same bits twice", () => {
    const hashes = [1, 2].map(() => {
      const plan = smallRun({ steps: 20 });
      runToEnd(train(plan));
      return hashOf(plan.weights);
    });
    expect(hashes[0]).toBe(hashes[1]);
  });
});
