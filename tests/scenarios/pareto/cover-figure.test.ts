import { describe, expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { coverFigure } from "../../../src/lib/scenarios/pareto/cover-figure";
import { coverStudy } from "../../../src/lib/scenarios/pareto/cover-study";
import { svgOf } from "../../information/svg";

describe("coverFigure", () => {
  it("draws a panel a sampler and a bar a reading of risk, without warnings (000-A4)", async () => {
    const study = coverStudy({ decisions: 3, runs: 20, stream: stream(1) });
    const { svg, warnings } = await svgOf(coverFigure({ named: study, random: study }));
    expect(warnings).toEqual([]);
    for (const text of ["named", "random", "spread", "shortfall", "loss"]) expect(svg).toContain(text);
  });
});
