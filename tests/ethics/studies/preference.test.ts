import { describe, expect, it } from "vitest";
import { caseNamed, loadCases } from "../../../src/lib/data";
import { bentham, layerNames, profiles, ranking, utilityOfOption } from "../../../src/lib/ethics";

const one = caseNamed("ai-jobs");
const profile = profiles["all-13"];

describe("utilityOfOption", () => {
  it("judges the option in its case's context, with its own delay", () => {
    const option = one.options[3]!;
    const situation = { context: one.context, delayYears: option.measures.delayYears };
    expect(utilityOfOption(one, option, { profile })).toEqual(bentham(option, { profile, situation }));
    expect(utilityOfOption(one, option, { profile, without: layerNames })).toEqual(
      bentham(option, { profile, without: layerNames }),
    );
  });
});

describe("ranking", () => {
  it("orders all options from the best to the worst", () => {
    for (const each of loadCases()) {
      const order = ranking(each, { profile });
      const utilities = order.map((id) => {
        const option = each.options.find((candidate) => candidate.id === id)!;
        return utilityOfOption(each, option, { profile }).utility;
      });
      expect(utilities).toEqual([...utilities].sort((a, b) => b - a));
      expect([...order].sort()).toEqual(each.options.map(({ id }) => id).sort());
    }
  });

  it("puts ignoring the homeless person, and full automation, last", () => {
    expect(ranking(caseNamed("homeless-person"), { profile }).at(-1)).toBe("ignore");
    expect(ranking(one, { profile }).at(-1)).toBe("full-automation");
  });
});
