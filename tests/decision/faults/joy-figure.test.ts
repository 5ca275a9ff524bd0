import { describe, expect, it } from "vitest";
import { joyArmsFigure } from "../../../src/lib/decision/faults/joy-figure";
import { svgOf } from "../../information/svg";

describe("joyArmsFigure", () => {
  it("draws a row an arm, without warnings (000-T3)", async () => {
    const trials = ["a", "b"].flatMap((arm) => [30, 45].map((share, seed) => ({ seed, arm, share, macroF1: 50 })));
    const { svg, warnings } = await svgOf(joyArmsFigure(trials));
    expect(warnings).toEqual([]);
    expect(svg).toContain("calls of Joy (%) · 기쁨 비율");
  });
});
