import { describe, expect, it } from "vitest";
import { faultOutcome, type TrainingEvent } from "../../../src/lib/training";

const recovered = { kind: "recovered", fault: "memory", skipped: [] } as const;

describe("faultOutcome", () => {
  it("adds up what a run told", () => {
    const events: TrainingEvent[] = [
      { kind: "fault", step: 5, fault: "memory", message: "" },
      { ...recovered, step: 4, lostSteps: 0, batchSize: 4, rateFactor: 1 },
      { kind: "fault", step: 7, fault: "not finite", message: "" },
      { ...recovered, fault: "not finite", step: 4, lostSteps: 2, batchSize: 4, rateFactor: 0.5 },
      { kind: "stopped", step: 9, reason: "finished", message: "" },
    ];
    expect(faultOutcome("both", 8, events)).toEqual({
      injected: "both",
      faults: 2,
      recovered: 2,
      lostSteps: 2,
      batch: 4,
      rate: 0.5,
      steps: 9,
      end: "finished",
    });
  });

  it("refuses a run that has not ended", () => {
    expect(() => faultOutcome("x", 8, [])).toThrow("events: expected a run that ended, got none");
  });
});
