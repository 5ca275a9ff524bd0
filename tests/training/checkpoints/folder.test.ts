import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import * as tf from "@tensorflow/tfjs";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startEngine } from "../../../src/lib/engine";
import {
  Ema,
  folderCheckpoints,
  lossScaler,
  runToEnd,
  train,
  type TrainingEvent,
  type TrainingPlan,
} from "../../../src/lib/training";
import { hashOf, smallRun } from "../loop/small-run";
import { trainAndDie, type Moment } from "./child";

let folder = "";
const file = (step: number): string => `step-${String(step).padStart(8, "0")}.checkpoint`;
const files = (): string[] => readdirSync(folder).sort();
const plan = (steps: number, every: number, changes: Partial<TrainingPlan> = {}): TrainingPlan =>
  smallRun({ steps, checkpoints: { store: folderCheckpoints(folder), every, resume: true }, ...changes });
const first = (events: readonly TrainingEvent[]): TrainingEvent => events[0]!;

describe("folderCheckpoints", () => {
  beforeAll(async () => {
    await startEngine();
  });
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "red-heart-checkpoints-"));
    tf.engine().startScope();
  });
  afterEach(() => {
    tf.engine().endScope();
    rmSync(folder, { recursive: true });
  });

  it("lets 100 steps, SIGKILL and 100 more end with the bits of 200 steps", { timeout: 180_000 }, async () => {
    expect(await trainAndDie(folder, 200, 10, { afterStep: 107 })).toBe("SIGKILL");
    const resumed = plan(200, 10);
    const { events } = runToEnd(train(resumed));
    expect(first(events)).toEqual({ kind: "resumed", step: 100, place: file(100), skipped: [] });
    expect(events.at(-1)).toMatchObject({ step: 200, reason: "finished" });
    const whole = smallRun({ steps: 200 });
    runToEnd(train(whole));
    expect(hashOf(resumed.weights)).toBe(hashOf(whole.weights));
  });

  it.each<[string, Moment, number]>([
    ["within a write", { save: 4, at: "write" }, 6],
    ["before the bytes are on the disk", { save: 4, at: "sync" }, 6],
    ["before the rename", { save: 4, at: "rename" }, 6],
    ["after the rename, while old ones are removed", { save: 4, at: "prune" }, 9],
  ])("leaves the last good checkpoint if killed %s", { timeout: 120_000 }, async (_, moment, step) => {
    expect(await trainAndDie(folder, 20, 3, moment)).toBe("SIGKILL");
    const resumed = plan(20, 3);
    const { events } = runToEnd(train(resumed));
    expect(first(events)).toEqual({ kind: "resumed", step, place: file(step), skipped: [] });
    const whole = smallRun({ steps: 20 });
    runToEnd(train(whole));
    expect(hashOf(resumed.weights)).toBe(hashOf(whole.weights));
    expect(files()).toEqual([file(18), file(20)]);
  });

  it("holds average, loss scaler, batch size and rate, so that they go on to the bit too", () => {
    const parts = (): { average: Ema; plan: TrainingPlan; scaler: ReturnType<typeof lossScaler> } => {
      const run = plan(12, 4, {
        recovery: {},
        faults: [
          { kind: "nan loss", step: 2 },
          { kind: "memory", step: 3 },
        ],
      });
      const average = new Ema(run.weights, { decay: 0.9 });
      const scaler = lossScaler({ interval: 3 });
      const afterUpdate = (): void => {
        average.update(run.weights);
        scaler.update(true);
      };
      return { average, scaler, plan: { ...run, extra: { average, scaler }, afterUpdate } };
    };
    const [whole, before] = [parts(), parts()];
    for (const event of train(before.plan)) if (event.kind === "checkpoint" && event.step === 8) break;
    const after = parts();
    const { events } = runToEnd(train({ ...after.plan, faults: [] }));
    expect(first(events)).toMatchObject({ kind: "resumed", step: 8 });
    expect(events[1]).toMatchObject({ items: 3 });
    rmSync(folder, { recursive: true });
    runToEnd(train(whole.plan));
    expect(hashOf(after.plan.weights)).toBe(hashOf(whole.plan.weights));
    expect(hashOf(after.average.state() as never)).toBe(hashOf(whole.average.state() as never));
    expect(after.scaler.scale).toBe(whole.scaler.scale);
  });

  it("keeps the last two files and no part of one", () => {
    runToEnd(train(plan(10, 2)));
    expect(files()).toEqual([file(8), file(10)]);
  });

  it.each<[string, (name: string) => void, RegExp]>([
    [
      "truncated",
      (name): void => {
        truncateSync(name, 400);
      },
      /^sha256 differs: written as [0-9a-f]{12}, now [0-9a-f]{12}$/,
    ],
    [
      "emptied",
      (name): void => {
        truncateSync(name, 0);
      },
      /^truncated: 0 bytes are no checkpoint$/,
    ],
    ["changed in one bit", flipBit, /^sha256 differs/],
    [
      "replaced by something else",
      (name): void => {
        writeFileSync(name, "x".repeat(200));
      },
      /^expected "red-heart checkpoint 1"/,
    ],
  ])("names a file that was %s, and goes on from the one before", (_, damage, reason) => {
    runToEnd(train(plan(8, 4)));
    damage(path.join(folder, file(8)));
    const resumed = plan(8, 4);
    const { events } = runToEnd(train(resumed));
    expect(first(events)).toMatchObject({ kind: "resumed", step: 4, place: file(4), skipped: [{ place: file(8) }] });
    expect(first(events)).toHaveProperty("skipped.0.reason", expect.stringMatching(reason));
    const whole = smallRun({ steps: 8 });
    runToEnd(train(whole));
    expect(hashOf(resumed.weights)).toBe(hashOf(whole.weights));
  });

  it("says so, file by file, where none is good", () => {
    runToEnd(train(plan(8, 4)));
    for (const name of files()) truncateSync(path.join(folder, name), 10);
    expect(() => runToEnd(train(plan(8, 4)))).toThrow(
      /^checkpoints: none of .* can be used: step-00000008\.checkpoint: truncated: .*; step-00000004\.checkpoint: truncated/,
    );
  });

  it("refuses to begin where another run has begun, and to go on with another run", () => {
    runToEnd(train(plan(4, 2)));
    const fresh = smallRun({ checkpoints: { store: folderCheckpoints(folder), every: 2 } });
    expect(() => runToEnd(train(fresh))).toThrow("step-00000004.checkpoint is there already; resume, or choose");
    const other = plan(4, 2);
    expect(() => runToEnd(train({ ...other, stream: other.stream.split("other") }))).toThrow("another stream");
  });

  it("refuses to keep fewer than two", () => {
    expect(() => folderCheckpoints(folder, { keep: 1 })).toThrow(
      "keep: expected a whole number in [2, Infinity], got 1",
    );
  });
});

function flipBit(name: string): void {
  const bytes = readFileSync(name);
  bytes[bytes.length - 3]! ^= 1;
  writeFileSync(name, bytes);
}
