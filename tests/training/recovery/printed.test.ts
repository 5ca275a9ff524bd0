import { describe, expect, it } from "vitest";
import { printedRecovery } from "../../../src/lib/training";

const asked = { steps: 20, batchSize: 8, every: 4, calls: 100 };

describe("printedRecovery", () => {
  it("finishes after one fault, if somebody calls it once more than there are steps", () => {
    const run = printedRecovery({ ...asked, faults: [{ kind: "nan loss", step: 5 }] });
    expect(run).toEqual({ steps: 20, calls: 21, faults: 1, batchSize: 8, rateFactor: 0.5, end: "finished" });
  });

  it("goes back to the checkpoint for lack of memory, and to the step for NaN", () => {
    const calls = (kind: "memory" | "nan loss"): number =>
      printedRecovery({ ...asked, faults: [{ kind, step: 6 }] }).calls;
    expect([calls("memory"), calls("nan loss")]).toEqual([23, 21]);
  });

  it("does no further step by itself after a fault (003-C17)", () => {
    const run = printedRecovery({ ...asked, calls: 6, faults: [{ kind: "memory", step: 5 }] });
    expect([run.faults, run.steps, run.end]).toEqual([1, 4, "still trying"]);
  });

  it("tries for ever at a batch of 1, and where NaN stays", () => {
    const memory = printedRecovery({ ...asked, faults: [{ kind: "memory", step: 5, times: Infinity }] });
    expect([memory.batchSize, memory.end]).toEqual([1, "still trying"]);
    const nan = printedRecovery({ ...asked, faults: [{ kind: "nan loss", step: 5, times: Infinity }] });
    expect([nan.steps, nan.end]).toEqual([5, "still trying"]);
  });

  it("stops in order after anything else", () => {
    const run = printedRecovery({ ...asked, faults: [{ kind: "crash", step: 5 }] });
    expect([run.steps, run.end]).toEqual([5, "orderly stop"]);
  });
});
