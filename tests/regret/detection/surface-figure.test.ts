import { describe, expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { casesOf } from "../../../src/lib/regret/detection/rates";
import { simulateDecisions } from "../../../src/lib/regret/detection/simulate";
import { detectionSurface } from "../../../src/lib/regret/detection/surface";
import { surfaceFigure } from "../../../src/lib/regret/detection/surface-figure";
import { svgOf } from "../../information/svg";

describe("the heat map of detection rates (000-E2)", () => {
  it("draws six panels on one colour scale, without warnings", async () => {
    const cells = detectionSurface(casesOf(simulateDecisions(stream(1), 60)), [0.2, 0.6], [0, 2]);
    const { svg, warnings } = await svgOf(surfaceFigure(cells));
    expect(warnings).toEqual([]);
    expect(svg.split("stakeholder penalty · 벌점").length - 1).toBeGreaterThanOrEqual(6);
    expect(svg).toContain("regret found (%)");
  });
});
