import { beforeAll, describe, expect, it } from "vitest";
import { startEngine } from "../../../src/lib/engine";
import { runFeedback, type FeedbackRun } from "../../../src/lib/training/feedback/run";
import { expectNoLeak } from "../../support/tensors";

beforeAll(async () => {
  await startEngine();
});

const short = { before: 16, after: 48, window: 16, drift: "shift" } as const;

describe("runFeedback", () => {
  let withHook: FeedbackRun;
  let without: FeedbackRun;
  beforeAll(() => {
    withHook = runFeedback({ ...short, seed: 1 });
    without = runFeedback({ ...short, seed: 1, hook: false });
  });

  it("leaves every weight bit-equal without the hook, whatever the error (000-N1)", () => {
    expect(without.weightsUnchanged).toBe(true);
    expect(without.hits).toBeGreaterThan(0);
    expect(without.atEnd).toBe(without.injected);
  });

  it("moves the heads with the hook, and nothing but the heads", () => {
    expect(withHook.weightsUnchanged).toBe(false);
    expect(withHook.bodyUnchanged).toBe(true);
  });

  it("injects exactly the error that is asked for, and brings it down on decisions that no mini-batch held", () => {
    expect(withHook.injected).toBeCloseTo(0.3, 5);
    expect(withHook.afterFirst).toBeLessThan(0.2);
    expect(withHook.trace).toHaveLength(64);
  });

  it("never fires while the model is right and outcomes are seen without noise", () => {
    expect(withHook.falseAlarms).toBe(0);
    expect(withHook.trace.filter(({ decision }) => decision < 0).every(({ seen }) => (seen ?? 0) < 1e-5)).toBe(true);
  });

  it("fires as soon as more than two thirds of a window lie behind a shift of 0.3", () => {
    expect(withHook.trace.find(({ fired }) => fired)?.decision).toBe(10);
  });

  it("repeats itself to the bit", () => {
    expect(runFeedback({ ...short, seed: 1 })).toEqual(withHook);
  });

  it("leaves no tensors", async () => {
    await expectNoLeak(() => {
      runFeedback({ ...short, seed: 2 });
    });
  });

  it("refuses a negative noise and a life without decisions", () => {
    expect(() => runFeedback({ seed: 1, noise: -1 })).toThrow("noise: expected a number in [0, Infinity], got -1");
    expect(() => runFeedback({ seed: 1, after: 0 })).toThrow("after: expected a whole number");
  });
});
