import { describe, expect, it } from "vitest";
import {
  gateEvidence,
  gateTable,
  scoreDifference,
  scoresOfMethod,
  summarizeMethods,
  type BalanceRun,
} from "../../../src/lib/training";

const run = (method: string, macroF1: number): BalanceRun => ({
  method,
  touched: 0,
  outcome: { joyShare: 0.5, macroF1, accuracy: 0, ece: 0.1, confidence: 0, rareRecall: 0 },
  calls: { labels: new Int32Array(0), confidences: new Float64Array(0), correct: new Int32Array(0) },
});
const runs = [run("plain", 0.2), run("better", 0.4), run("plain", 0.3), run("better", 0.5)];

describe("summarizeMethods", () => {
  it("gives mean and interval of each method, and the paired gain over the first", () => {
    const [plain, better] = summarizeMethods(runs);
    expect(plain!.macroF1.estimate).toBeCloseTo(0.25, 10);
    expect(plain!.gain).toBeUndefined();
    expect(better!.gain!.difference).toBeCloseTo(0.2, 10);
    // Paired: seeds that differ by the same amount leave no uncertainty in the difference.
    expect(better!.gain!.interval.high - better!.gain!.interval.low).toBeCloseTo(0, 8);
    expect(better!.macroF1.high - better!.macroF1.low).toBeGreaterThan(0.5);
  });
});

describe("scoreDifference", () => {
  it("has the sign of first less second", () => {
    expect(scoreDifference(runs, ["plain", "better"], "macroF1").difference).toBeCloseTo(-0.2, 10);
  });

  it("names a method that was not run", () => {
    expect(() => scoresOfMethod(runs, "other", "ece")).toThrow('got "other"');
  });
});

describe("gateEvidence", () => {
  it("gives share, macro-F1 and ECE in percent, each with its interval over the same runs", () => {
    const apart = [...runs, run("plain", 0.2), run("better", 0.5)];
    const { measured, intervals, confidence, runs: count } = gateEvidence(apart, "better", "plain");
    expect(measured["joy_share"]).toBeCloseTo(50, 10);
    expect(measured["macro_f1"]).toBeCloseTo(70 / 3, 8);
    expect(measured["calibration"]).toBeCloseTo(0, 10);
    const [low, high] = intervals["macro_f1"]!;
    expect((low + high) / 2).toBeCloseTo(70 / 3, 8);
    expect(high).toBeGreaterThan(low);
    expect([confidence, count]).toEqual([0.95, 3]);
    expect(gateTable({ measured, intervals, confidence, runs: count })[1]).toEqual({
      part: "macro-F1 gained, points",
      measured: measured["macro_f1"],
      from: low,
      to: high,
    });
  });
});
