import { describe, expect, it } from "vitest";
import {
  decisionLogFiles,
  readDecisionLog,
  readSystemRun,
  recordedEmotions,
  recordedShares,
  systemRunFiles,
} from "../../../src/lib/training";

const log = (emotion: string, regret?: boolean): string =>
  JSON.stringify({
    emotions: { primary_emotion: emotion },
    actual_outcome: { primary_emotion: "JOY" },
    has_regret: regret,
  });

describe("readDecisionLog", () => {
  it("reads what was recognised, what was authored, and regret", () => {
    expect(readDecisionLog(log("NEUTRAL", true))).toEqual({ predicted: "NEUTRAL", authored: "JOY", regret: true });
    expect(readDecisionLog(log("NEUTRAL"))).toMatchObject({ regret: false });
  });

  it("refuses a log of another shape", () => {
    expect(() => readDecisionLog("{}")).toThrow("emotions");
  });
});

describe("recordedShares", () => {
  it("counts in percent", () => {
    const logs = [log("JOY", true), log("JOY"), log("NEUTRAL"), log("FEAR")].map(readDecisionLog);
    expect(recordedShares(logs)).toEqual({ joy: 50, regret: 25 });
    expect(() => recordedShares([])).toThrow("at least one decision log");
  });
});

describe("readSystemRun", () => {
  it("reads the counters of a run", () => {
    const counted = {
      start_time: "2025-07-16 08:33:24",
      total_scenarios_processed: 261,
      total_regrets: 0,
      total_bentham_calculations: 0,
    };
    const run = readSystemRun(JSON.stringify({ learning_results: { learning_progress: counted } }));
    expect(run).toEqual({ day: "2025-07-16", scenarios: 261, regrets: 0, benthamCalls: 0 });
  });
});

describe("recordedEmotions", () => {
  const header =
    "id,emotion_joy,emotion_anger,emotion_surprise,emotion_disgust,emotion_sadness,emotion_shame,emotion_fear";

  it("counts the largest column, under the header's name and under the name by order", () => {
    const counted = recordedEmotions(`${header}\n0,0,0,0,0,0,0,.9\n1,.4,0,.5,0,0,0,0\n`);
    expect(counted.filter(({ items }) => items > 0)).toEqual([
      { header: "surprise", written: "fear", items: 1, percent: 50 },
      { header: "fear", written: "anger", items: 1, percent: 50 },
    ]);
  });

  it("refuses a table without a column or without rows", () => {
    expect(() => recordedEmotions("id,emotion_joy\n0,1")).toThrow("expected a column emotion_anger");
    expect(() => recordedEmotions(header)).toThrow("at least one row");
  });
});

describe("files of the record", () => {
  it("are 21 decision logs and four runs, each once", () => {
    expect(new Set(decisionLogFiles).size).toBe(21);
    expect(systemRunFiles).toHaveLength(4);
  });
});
