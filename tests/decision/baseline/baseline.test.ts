import { describe, expect, it } from "vitest";
import { caseNamed } from "../../../src/lib/data";
import { baselineCases, baselineChanges, baselineOf } from "../../../src/lib/decision/baseline/baseline";
import { readBaseline } from "../../../src/lib/decision/baseline/baseline-file";

const cases = baselineCases.map(caseNamed);

describe("the two regression cases", () => {
  it("give the committed delta-utility and delta-regret in three views, to the bit (000-S14, 000-E5)", () => {
    expect(baselineChanges(baselineOf(cases), readBaseline())).toEqual([]);
  });
});

describe("baselineChanges", () => {
  const current = baselineOf(cases);

  it("names the case, option, view and number that changed by a bit", () => {
    const committed = structuredClone(current);
    const entry = committed["ai-jobs"]!["full-automation"]!.neutral as { deltaRegret: number };
    const before = entry.deltaRegret;
    entry.deltaRegret = before * (1 + Number.EPSILON);
    expect(baselineChanges(current, committed)).toEqual([
      { path: "ai-jobs.full-automation.neutral.deltaRegret", actual: before, expected: entry.deltaRegret },
    ]);
  });

  it("reports options that came or went, and an empty file", () => {
    expect(baselineChanges(current, {}).map(({ path }) => path)).toEqual([...baselineCases]);
  });
});
