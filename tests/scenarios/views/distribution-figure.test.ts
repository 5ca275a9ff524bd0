import { describe, expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { viewDistributionFigure } from "../../../src/lib/scenarios/views/distribution-figure";
import { sampleViews } from "../../../src/lib/scenarios/views/sample";
import { svgOf } from "../../information/svg";

describe("viewDistributionFigure", () => {
  it("draws a panel an option with three curves, without warnings (003-F6)", async () => {
    const views = sampleViews({ mean: 0.2, sd: 0.3 }, { stream: stream(1), runs: 50 });
    const { svg, warnings } = await svgOf(
      viewDistributionFigure([
        { option: "walk on", views },
        { option: "help", views },
      ]),
    );
    expect(warnings).toEqual([]);
    for (const text of ["walk on", "help", "optimistic · 낙관", "pessimistic · 비관"]) expect(svg).toContain(text);
  });
});
