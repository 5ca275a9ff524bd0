import { describe, expect, it } from "vitest";
import { sampleCases } from "../../../src/cli/scenarios/sample";
import { caseNamed, loadCases } from "../../../src/lib/data";

const request = { cases: ["homeless-person", "ai-jobs"], method: "mu_sigma", runs: 400, seed: 1 } as const;
const { decisions } = sampleCases(request);

describe("sampleCases", () => {
  it("draws three views of every option of the cases that were named, best first on average", () => {
    expect(decisions.map(({ id }) => id)).toEqual(request.cases);
    for (const { id, options } of decisions) {
      expect(options.map((option) => option.id)).toEqual(caseNamed(id).options.map((option) => option.id));
      for (const { views } of options) {
        expect(views.optimistic.mean).toBeGreaterThan(views.neutral.mean);
        expect(views.neutral.mean).toBeGreaterThan(views.pessimistic.mean);
        for (const { low, mean, high, spread } of Object.values(views)) {
          expect(low < mean && mean < high && spread > 0).toBe(true);
        }
      }
    }
  });

  it("gives the same numbers for a seed, whichever cases are drawn beside", () => {
    expect(sampleCases({ ...request, cases: ["ai-jobs"] }).decisions).toEqual(decisions.slice(1));
    expect(sampleCases({ ...request, seed: 2 }).decisions).not.toEqual(decisions);
  });

  it("takes all cases where none is named, and a single run, which has no spread", () => {
    const all = sampleCases({ ...request, cases: [], runs: 1 }).decisions;
    expect(all.map(({ id }) => id)).toEqual(loadCases().map(({ id }) => id));
    expect(all[0]!.options[0]!.views.neutral.spread).toBe(0);
  });

  it("lists the cases that there are for one that is not", () => {
    expect(() => sampleCases({ ...request, cases: ["trolley"] })).toThrow(
      /case: expected one of ai-jobs, .*got trolley/,
    );
  });
});
