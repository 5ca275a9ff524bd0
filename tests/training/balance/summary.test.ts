import { describe, expect, it } from "vitest";
import {
  measuredDifference,
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

describe("measuredDifference", () => {
  it("scales the difference and its interval, and counts the pairs", () => {
    const apart = [...runs, run("plain", 0.2), run("better", 0.5)];
    const options = { scale: 100, confidence: 0.9 };
    const { measured, interval, ...rest } = measuredDifference(apart, ["better", "plain"], "macroF1", options);
    expect(measured).toBeCloseTo(70 / 3, 8);
    expect(interval[0]).toBeLessThan(measured);
    expect((interval[0] + interval[1]) / 2).toBeCloseTo(measured, 8);
    expect(rest).toEqual({ confidence: 0.9, runs: 3 });
  });
});
