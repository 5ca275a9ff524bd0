import { describe, expect, it } from "vitest";
import { judgmentVersion, parseJudgment } from "../../../src/lib/bayes/augnes/record";

const record = {
  goal_summary: "list files",
  strategy_hint: "plan-a",
  intent_type: "general_query",
  regulated: false,
  constraints: [],
  executor_result: null,
  reward: 0.7,
  advantage: 0,
  logic_pass: true,
  proof_obj: [],
  feedback_text: null,
  meta_comment: null,
  timestamp: "2025-05-08T15:09:45.677Z",
};
const posterior = { parameter: "risk_aversion", mean: 0.3, sigma: 0.1, low: 0.1, high: 0.5, level: 0.9 };

describe("judgmentVersion", () => {
  it("tells the layouts apart by their fields", () => {
    expect(judgmentVersion({ domain: "general", strategies_tested: [] })).toBe("v0");
    expect(judgmentVersion({ task_id: "1", goal_summary: "x", reward: null })).toBe("v1");
    expect(judgmentVersion(record)).toBe("v0.6");
  });

  it.each([[null], [[]], ["text"], [{}], [{ other: 1 }]])("refuses what is no judgement %#", (value) => {
    expect(() => judgmentVersion(value)).toThrow(/record: expected/);
  });
});

describe("parseJudgment", () => {
  it("accepts a record with and without a posterior", () => {
    expect(parseJudgment(record)).toEqual(record);
    expect(parseJudgment({ ...record, posterior }).posterior).toEqual(posterior);
  });

  it.each([
    [{ task_id: "1", goal_summary: "x" }, /expected version v0\.6, got v1/],
    [{ ...record, reward: "0.7" }, /reward/],
    [{ ...record, reward: Infinity }, /reward/],
    [{ ...record, theta: 0.3 }, /theta/],
    [{ ...record, timestamp: "yesterday" }, /timestamp/],
    [{ ...record, posterior: { ...posterior, sigma: -1 } }, /posterior\.sigma/],
    [{ ...record, posterior: { ...posterior, level: 1 } }, /posterior\.level/],
  ])("refuses a record by the name of what is wrong %#", (value, message) => {
    expect(() => parseJudgment(value)).toThrow(message);
  });
});
