import { describe, expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { casesOf } from "../../../src/lib/regret/detection/rates";
import { aucOf } from "../../../src/lib/regret/detection/roc";
import { rocFigure } from "../../../src/lib/regret/detection/roc-figure";
import { simulateDecisions } from "../../../src/lib/regret/detection/simulate";
import { correctedRule, fixedRule } from "../../../src/lib/regret/rules";
import { svgOf } from "../../information/svg";

describe("the figure of operating characteristics (000-F4)", () => {
  const cases = casesOf(simulateDecisions(stream(1), 900));

  it("writes the area of each rule beside its name, and draws without warnings", async () => {
    const { svg, warnings } = await svgOf(rocFigure(cases, [fixedRule(), correctedRule()]));
    expect(warnings).toEqual([]);
    expect(svg).toContain(`fixed, area ${aucOf(cases, fixedRule()).toFixed(3)}`);
    expect(svg).toContain("검출율");
  });

  it("thins a curve of many points, its ends kept", () => {
    const text = JSON.stringify(rocFigure(cases, [fixedRule()]));
    const points = text.match(/"order":\d+/g)!;
    expect(points.length).toBeLessThan(260);
    expect(text).toContain('"detection":1,"falseAlarms":1');
    expect(text).toContain('"detection":0,"falseAlarms":0');
  });
});
