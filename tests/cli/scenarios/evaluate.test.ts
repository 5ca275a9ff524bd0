import { describe, expect, it } from "vitest";
import { evaluateSampled, threeViews } from "../../../src/cli/scenarios/evaluate";
import { sampleCases } from "../../../src/cli/scenarios/sample";
import type { Sampled } from "../../../src/cli/scenarios/sampled";
import { caseNamed } from "../../../src/lib/data";
import { judge } from "../../../src/lib/decision";

const sampled = sampleCases({ cases: ["homeless-person"], method: "extreme", runs: 200, seed: 4 });
const [decision] = evaluateSampled(sampled);

describe("evaluateSampled", () => {
  it("takes Bentham's score from the whole chain, by the method of the sample", () => {
    const judged = judge(caseNamed("homeless-person"), { method: "extreme" }).options[1]!;
    expect(threeViews(decision!.views, judged.id, "bentham")).toEqual({
      optimistic: judged.views.optimistic.direct,
      neutral: judged.views.neutral.direct,
      pessimistic: judged.views.pessimistic.direct,
    });
  });

  it("regrets nothing for the best option of a view, and elsewhere what it is behind", () => {
    for (const view of ["optimistic", "neutral", "pessimistic"] as const) {
      const own = decision!.views.filter((one) => one.view === view);
      const best = own.reduce((a, b) => (b.utility > a.utility ? b : a));
      expect(best.regret).toBe(0);
      for (const one of own) expect(one.regret).toBe(best.utility - one.utility);
    }
  });

  it("stars what no other view beats in both scores, by looking at every pair", () => {
    const beats = (a: { bentham: number; regret: number }, b: typeof a): boolean =>
      a.bentham >= b.bentham && a.regret <= b.regret && (a.bentham > b.bentham || a.regret < b.regret);
    const views = decision!.views;
    for (const one of views) {
      expect(one.freeInDecision).toBe(!views.some((other) => beats(other, one)));
      expect(one.freeInOption).toBe(!views.some((other) => other.option === one.option && beats(other, one)));
    }
    expect(views.some(({ freeInDecision }) => freeInDecision)).toBe(true);
    expect(views.every(({ freeInDecision }) => freeInDecision)).toBe(false);
  });

  it("refuses options that are not those of the case", () => {
    const { decisions } = sampled;
    const other: Sampled = {
      ...sampled,
      decisions: [{ id: "ai-jobs", options: decisions[0]!.options }],
    };
    expect(() => evaluateSampled(other)).toThrow(
      /ai-jobs: expected the options .*, got give-money, .*sample the case again/,
    );
    expect(() => evaluateSampled({ ...sampled, decisions: [{ ...decisions[0]!, id: "moon" }] })).toThrow(/got moon/);
  });
});
