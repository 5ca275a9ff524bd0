import { describe, expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { parseJudgment } from "../../../src/lib/bayes/augnes/record";
import { augnesStub, type JudgmentTask, type StubLog } from "../../../src/lib/bayes/augnes/stub";
import { certain, chooser, choiceLikelihood, lottery } from "../../../src/lib/bayes/choices";

const task: JudgmentTask = {
  goal_summary: "ship",
  intent_type: "plan",
  regulated: true,
  constraints: ["worst >= 0.5"],
  strategies: { careful: certain(1), bold: lottery([0.5, 4], [0.5, 0.1]) },
};
const run = (theta: number, tasks: readonly JudgmentTask[] = Array<JudgmentTask>(200).fill(task)): StubLog =>
  augnesStub(tasks, { stream: stream(1), chooser: chooser({ fixed: { noise: 0.5 } }), theta: [theta] });

describe("augnesStub", () => {
  it("writes records that can be read back, without theta in any of them", () => {
    const { judgments } = run(0.5);
    for (const { record } of judgments) {
      expect(parseJudgment(JSON.parse(JSON.stringify(record)))).toEqual(record);
      expect(JSON.stringify(record)).not.toContain("theta");
    }
  });

  it("blocks the bold strategy where a task is regulated, and pays nothing for it", () => {
    for (const { record } of run(0).judgments) {
      expect(record.logic_pass).toBe(record.strategy_hint === "careful");
      expect(record.reward).toBe(record.logic_pass === true ? 1 : 0);
      expect(record.executor_result === null).toBe(record.logic_pass === false);
    }
    expect(run(0, [{ ...task, regulated: false }]).judgments[0]!.record.logic_pass).toBe(true);
  });

  it("has advantages that are the reward minus the mean before, and adds them up in the statistics", () => {
    const { judgments, stats } = run(0.3, Array<JudgmentTask>(60).fill({ ...task, regulated: false }));
    const bold = judgments.filter(({ record }) => record.strategy_hint === "bold").map(({ record }) => record);
    let total = 0;
    bold.forEach(({ reward, advantage }, i) => {
      expect(advantage).toBeCloseTo(i === 0 ? 0 : reward! - total / i, 9);
      total += reward!;
    });
    expect(stats.get("bold")).toMatchObject({ use_count: bold.length, fail_count: 0, last_blocked: null });
    expect(stats.get("bold")!.mean_reward).toBeCloseTo(total / bold.length, 9);
  });

  it("leaves choices from which theta can be inferred", () => {
    const model = chooser({ fixed: { noise: 0.5 } });
    for (const theta of [-0.5, 1]) {
      const choices = run(theta).judgments.map(({ choice }) => choice);
      const likelihood = choiceLikelihood(model, choices);
      expect(likelihood([theta])).toBeGreaterThan(likelihood([0.5 - theta]));
    }
  });

  it("tells in words how the choice compares", () => {
    const texts = run(0, Array<JudgmentTask>(60).fill({ ...task, regulated: false })).judgments;
    for (const { record, choice } of texts) {
      expect(record.feedback_text).toContain(choice.feedback > 0 ? "better" : "worse");
    }
  });

  it("refuses no tasks, one strategy, and a time that is none", () => {
    expect(() => run(0, [])).toThrow(/tasks\.length: .*got 0/);
    expect(() => run(0, [{ ...task, strategies: { only: certain(1) } }])).toThrow(/menus\[0\]\.length: .*got 1/);
    const options = { stream: stream(1), chooser: chooser(), theta: [0], start: NaN };
    expect(() => augnesStub([task], options)).toThrow(/start: .*got NaN/);
  });
});
