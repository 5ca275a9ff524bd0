import { describe, expect, it } from "vitest";
import { readRecordedRegret, recordedRegretRates } from "../../src/lib/regret/recorded";

const json = (intensity: number, flagged: boolean): string =>
  JSON.stringify({
    has_regret: flagged,
    regret_data: { intensity, threshold: 0.3, was_optimal: intensity === 0, analysis: {} },
  });

describe("regret in the original's logs", () => {
  it("is counted by flag, by intensity, by the log's own threshold and by what was called best", () => {
    const logs = [json(0, false), json(0.1, true), json(0.7, false), json(0.1 + 0.2, true)].map(readRecordedRegret);
    expect(recordedRegretRates(logs)).toEqual({
      decisions: 4,
      flagged: 2,
      positive: 3,
      aboveThreshold: 1,
      notOptimal: 3,
    });
  });

  it("refuses a log of another shape", () => {
    expect(() => readRecordedRegret('{"has_regret": true}')).toThrow("regret_data");
    expect(() => readRecordedRegret("no log")).toThrow();
  });
});
