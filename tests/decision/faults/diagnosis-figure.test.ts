import { describe, expect, it } from "vitest";
import { diagnose, namedFaults, type FaultName, type Switched } from "../../../src/lib/decision/faults/diagnosis";
import { diagnosisFigure } from "../../../src/lib/decision/faults/diagnosis-figure";
import { svgOf } from "../../information/svg";

describe("diagnosisFigure", () => {
  it("draws a panel a fault with both states, in both languages, without warnings (000-T1)", async () => {
    const names = Object.keys(namedFaults) as FaultName[];
    const measured = Object.fromEntries(names.map((name) => [name, { on: 1, off: 0 }])) as Record<FaultName, Switched>;
    const { svg, warnings } = await svgOf(diagnosisFigure(diagnose(measured)));
    expect(warnings).toEqual([]);
    for (const name of names) expect(svg).toContain(namedFaults[name].fault);
    expect(svg).toContain("cause on · 원인 켬");
    expect(svg.match(/>\(by construction, not counted/g)).toHaveLength(3);
  });
});
