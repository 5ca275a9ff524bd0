import { describe, expect, it } from "vitest";
import { caseNamed } from "../../../src/lib/data";
import { baselineCases, baselineOf } from "../../../src/lib/decision/baseline/baseline";
import { allChanges, plantChanges } from "../../../src/lib/decision/baseline/planted";
import { stream } from "../../../src/lib/random";

const cases = baselineCases.map(caseNamed);

describe("plantChanges", () => {
  it("reports every single weight that is changed by 1% (000-E5)", () => {
    const count = allChanges(cases).length;
    expect(count).toBe(20 + cases.reduce((sum, { graph }) => sum + graph.edges.length, 0));
    const reports = plantChanges(cases, baselineOf(cases), count, stream(1));
    expect(reports.filter(({ reported }) => reported === 0)).toEqual([]);
    expect(new Set(reports.map(({ what }) => what)).size).toBe(count);
  });

  it("reports nothing for a factor of 1: the test itself changes no number", () => {
    const committed = baselineOf(cases);
    for (const { one, settings } of allChanges(cases, 1)) {
      expect(baselineOf([one], settings)).toEqual({ [one.id]: committed[one.id] });
    }
  });

  it("refuses more changes than there are weights", () => {
    expect(() => plantChanges(cases, baselineOf(cases), 1000, stream(1))).toThrow(
      "count: expected a whole number in [1,",
    );
  });
});
