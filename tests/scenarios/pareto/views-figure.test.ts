import { describe, expect, it } from "vitest";
import { viewsFigure } from "../../../src/lib/scenarios/pareto/views-figure";
import { svgOf } from "../../information/svg";

describe("viewsFigure", () => {
  it("draws a panel a decision, names its options and leaves dominated views hollow (000-F2)", async () => {
    const utility = { optimistic: 3, neutral: 2, pessimistic: 1 };
    const options = [
      { option: "trade-off", utility, cost: { optimistic: 3, neutral: 2, pessimistic: 1 } },
      { option: "no trade-off", utility, cost: { optimistic: 1, neutral: 2, pessimistic: 3 } },
    ];
    const spec = viewsFigure([{ decision: "a case", options }], "risk · 위험", "score · 점수");
    const { svg, warnings } = await svgOf(spec);
    expect(warnings).toEqual([]);
    for (const text of ["a case", "1  trade-off", "risk · 위험", "score · 점수"]) expect(svg).toContain(text);
    const { hconcat } = spec as unknown as { hconcat: { data: { values: { free: boolean }[] } }[] };
    expect(hconcat[0]!.data.values.map(({ free }) => free)).toEqual([true, true, true, true, false, false]);
  });
});
