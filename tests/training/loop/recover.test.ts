import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import {
  faultKind,
  memoryCheckpoints,
  runToEnd,
  train,
  type InjectedFault,
  type TrainingEvent,
} from "../../../src/lib/training";
import { scopeEachTest, withTensorCount } from "../../support/tensors";
import { hashOf, smallRun } from "./small-run";

const run = (faults: readonly InjectedFault[], changes = {}): TrainingEvent[] => [
  ...train(
    smallRun({
      steps: 10,
      checkpoints: { store: memoryCheckpoints(), every: 4 },
      recovery: { retries: 5 },
      faults,
      ...changes,
    }),
  ),
];
const of = (kind: TrainingEvent["kind"], events: readonly TrainingEvent[]): TrainingEvent[] =>
  events.filter((event) => event.kind === kind);

describe("train with recovery", () => {
  scopeEachTest();

  it("halves the batch after a lack of memory and loses nothing but the step", () => {
    const events = run([{ kind: "memory", step: 5 }]);
    expect(of("recovered", events)).toEqual([
      { kind: "recovered", step: 5, fault: "memory", lostSteps: 0, batchSize: 3, rateFactor: 1, skipped: [] },
    ]);
    expect(events.at(-1)).toMatchObject({ kind: "stopped", step: 10, reason: "finished" });
  });

  it("halves until the batch fits", () => {
    const events = run([{ kind: "memory", step: 2, times: Infinity, aboveBatch: 2 }]);
    expect(of("recovered", events)).toMatchObject([{ batchSize: 3 }, { batchSize: 1 }]);
    expect(events.at(-1)).toMatchObject({ reason: "finished" });
  });

  it("ends at a batch of 1 where memory stays lacking, instead of trying for ever (003-C17)", () => {
    const events = run([{ kind: "memory", step: 2, times: Infinity }]);
    expect(of("fault", events)).toHaveLength(3);
    expect(events.at(-1)).toEqual({
      kind: "stopped",
      step: 2,
      reason: "fault",
      message: "injected: OOM when allocating a batch of 1: a batch of 1 does not fit into memory",
    });
  });

  it.each(["nan loss", "nan gradient"] as const)(
    "after a %s rolls back to the checkpoint and halves the rate",
    (kind) => {
      const events = run([{ kind, step: 6 }]);
      expect(of("recovered", events)).toMatchObject([{ step: 4, fault: "not finite", lostSteps: 2, rateFactor: 0.5 }]);
      expect(of("step", events).map(({ step }) => step)).toEqual([1, 2, 3, 4, 5, 6, 5, 6, 7, 8, 9, 10]);
    },
  );

  it("repeats the lost steps as an undisturbed run with that rate from the checkpoint on would do them", () => {
    const disturbed = smallRun({
      checkpoints: { store: memoryCheckpoints(), every: 4 },
      recovery: {},
      faults: [{ kind: "nan gradient", step: 6 }],
    });
    const calm = smallRun({ rate: (step) => () => (0.01 / (1 + step / 50)) * (step < 4 ? 1 : 0.5) });
    runToEnd(train(disturbed));
    runToEnd(train(calm));
    expect(hashOf(disturbed.weights)).toBe(hashOf(calm.weights));
  });

  it("gives up after its retries where the loss never gets finite", () => {
    const events = run([{ kind: "nan loss", step: 6, times: Infinity }]);
    expect(of("fault", events)).toHaveLength(6);
    expect(events.at(-1)).toMatchObject({ kind: "stopped", reason: "fault" });
    expect(events.at(-1)).toHaveProperty("message", expect.stringContaining("5 retries were not enough"));
  });

  it("counts anew once a checkpoint beyond the fault is gained", () => {
    const faults = [4, 8, 12, 16].map((step) => ({ kind: "nan loss", step: step + 1 }) as const);
    const events = run(faults, { steps: 20, recovery: { retries: 1 } });
    expect(of("recovered", events)).toHaveLength(4);
    expect(events.at(-1)).toMatchObject({ reason: "finished" });
  });

  it("stops in order after a crash", () => {
    const events = run([{ kind: "crash", step: 6 }]);
    expect(events.slice(-2)).toEqual([
      { kind: "fault", step: 7, fault: "unknown", message: "injected: crash" },
      { kind: "stopped", step: 6, reason: "fault", message: "injected: crash: an unknown fault is not retried" },
    ]);
  });

  it("rolls back where memory fails within the update, which leaves weights half new", () => {
    const plan = smallRun();
    let calls = 0;
    const step: typeof plan.optimizer.step = (weights, gradients, rate) => {
      if (++calls === 7) {
        [...weights.values()][0]!.assign(tf.zerosLike([...weights.values()][0]!));
        throw new Error("OOM when allocating tensor");
      }
      plan.optimizer.step(weights, gradients, rate);
    };
    const { optimizer } = plan;
    const events = [
      ...train({
        ...plan,
        optimizer: {
          step,
          state: () => optimizer.state(),
          restore: (state) => {
            optimizer.restore(state);
          },
          dispose: () => undefined,
        },
        checkpoints: { store: memoryCheckpoints(), every: 4 },
        recovery: {},
      }),
    ];
    expect(of("recovered", events)).toMatchObject([{ step: 4, fault: "memory", lostSteps: 2, batchSize: 3 }]);
    expect(of("step", events).every((event) => event.kind === "step" && event.loss < 20)).toBe(true);
  });

  it("leaves no tensor behind at a fault", async () => {
    const plan = smallRun({ checkpoints: { store: memoryCheckpoints(), every: 2 }, recovery: {} });
    runToEnd(train({ ...plan, steps: 2 }));
    const again = { ...plan, checkpoints: { store: memoryCheckpoints(), every: 2 } };
    const counted = await withTensorCount(() => {
      runToEnd(
        train({
          ...again,
          faults: [
            { kind: "nan loss", step: 3 },
            { kind: "nan gradient", step: 5 },
            { kind: "memory", step: 7 },
          ],
        }),
      );
    });
    expect(counted.added).toBe(0);
  });

  it.each([
    ["OOM when allocating tensor with shape[64,128]", "memory"],
    ["Array buffer allocation failed", "memory"],
    ["ResourceExhaustedError: failed to allocate memory", "memory"],
    ["Room not found", "unknown"],
  ])("takes %j as %s", (message, kind) => {
    expect(faultKind(new Error(message))).toBe(kind);
  });

  it("refuses impossible rules and faults", () => {
    expect(() => run([], { recovery: { rateFactor: 0 } })).toThrow("rateFactor: expected a number");
    expect(() => run([], { recovery: { retries: -1 } })).toThrow("retries: expected a whole number");
    expect(() => run([{ kind: "crash", step: 1, times: 0 }])).toThrow("fault.times: expected a whole number");
  });
});
