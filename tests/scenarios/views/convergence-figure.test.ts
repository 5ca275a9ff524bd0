import { describe, expect, it } from "vitest";
import { convergenceFigure } from "../../../src/lib/scenarios/views/convergence-figure";
import { svgOf } from "../../information/svg";

describe("convergenceFigure", () => {
  it("draws the measured errors and their law, without warnings (003-E7)", async () => {
    const errors = [10, 1000].map((runs) => ({ runs, measured: 1.1 / Math.sqrt(runs), expected: 1 / Math.sqrt(runs) }));
    const { svg, warnings } = await svgOf(convergenceFigure(errors));
    expect(warnings).toEqual([]);
    expect(svg).toContain("standard error / SD · 표준오차");
  });
});
