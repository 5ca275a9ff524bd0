import { describe, expect, it } from "vitest";
import { rankingFigure } from "../../../src/lib/scenarios/views/ranking-figure";
import { rankingStudy } from "../../../src/lib/scenarios/views/ranking-study";
import { svgOf } from "../../information/svg";

describe("rankingFigure", () => {
  it("draws a line a method, without warnings (001-E12)", async () => {
    const { svg, warnings } = await svgOf(rankingFigure(rankingStudy(20, [0, 1], 1)));
    expect(warnings).toEqual([]);
    for (const text of ["mu_sigma", "quantile", "extreme", "original"]) expect(svg).toContain(text);
  });
});
