import { describe, expect, it } from "vitest";
import { gates } from "../../../src/lib/information/gates";
import { pidAtoms, pidBars } from "../../../src/lib/information/pid/pid-figure";
import { svgOf } from "../svg";

describe("pidBars", () => {
  it("draws four bars a gate and measure without warnings, with titles in both languages (003-F9)", async () => {
    const bars = pidAtoms([gates.AND, gates.XOR]);
    expect(bars).toHaveLength(2 * 4 * 4);
    const { svg, warnings } = await svgOf(pidBars(bars));
    expect(warnings).toEqual([]);
    for (const text of ["AND", "XOR", "I_BROJA", "information (bits) · 정보량", "synergy · 시너지"])
      expect(svg).toContain(text);
  });
});
