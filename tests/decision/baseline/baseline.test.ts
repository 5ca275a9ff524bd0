import { describe, expect, it } from "vitest";
import { caseNamed } from "../../../src/lib/data";
import { baselineCases, baselineChanges, baselineOf } from "../../../src/lib/decision/baseline/baseline";

const cases = baselineCases.map(caseNamed);

describe("baselineOf", () => {
  it("survives JSON to the bit, and holds every option of the two cases in three views (000-S14)", () => {
    const baseline = baselineOf(cases);
    expect(baselineChanges(baseline, JSON.parse(JSON.stringify(baseline)))).toEqual([]);
    for (const { id, options } of cases) {
      expect(Object.keys(baseline[id]!)).toEqual(options.map((option) => option.id));
      for (const views of Object.values(baseline[id]!)) {
        expect(Object.keys(views)).toEqual(["optimistic", "neutral", "pessimistic"]);
      }
    }
  });

  it("holds the regret of the penalty that the settings name", () => {
    const summed = baselineOf(cases);
    const original = baselineOf(cases, { penalty: "original" });
    const paths = baselineChanges(summed, original).map(({ path }) => path);
    expect(paths.length).toBeGreaterThan(0);
    for (const where of paths) expect(where).toMatch(/\.regretIntensity$/);
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
