import { describe, expect, it } from "vitest";
import { caseNamed } from "../../../src/lib/data";
import { chainFigure } from "../../../src/lib/decision/chain/chain-figure";
import { judge } from "../../../src/lib/decision/chain/judge";
import { svgOf } from "../../information/svg";

describe("chainFigure", () => {
  it("draws a panel an option with three views, in both languages, without warnings (000-S14)", async () => {
    const one = caseNamed("ai-jobs");
    const { svg, warnings } = await svgOf(chainFigure(one, judge(one)));
    expect(warnings).toEqual([]);
    for (const text of [...one.options.map(({ label }) => label.en), "optimistic · 낙관", "2nd order · 2차"]) {
      expect(svg).toContain(text);
    }
  });
});
