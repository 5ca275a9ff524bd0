import { describe, expect, it } from "vitest";
import { caseNamed } from "../../../src/lib/data";
import { penaltyOf } from "../../../src/lib/decision/chain/penalty";

describe("penaltyOf", () => {
  const option = caseNamed("ai-jobs").options[0]!;

  it("rises with the people concerned, the vulnerable among them and what others pay", () => {
    const base = penaltyOf(option);
    expect(base).toBeGreaterThan(0);
    expect(
      penaltyOf({ ...option, measures: { ...option.measures, people: 10 * option.measures.people } }),
    ).toBeGreaterThan(base);
    expect(penaltyOf({ ...option, dimensions: { ...option.dimensions, externalCost: 0 } })).toBeLessThan(base);
  });

  it("counts an option that concerns nobody as one person's", () => {
    expect(penaltyOf({ ...option, measures: { ...option.measures, people: 0 } })).toBe(
      penaltyOf({ ...option, measures: { ...option.measures, people: 1 } }),
    );
  });
});
