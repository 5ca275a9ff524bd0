import { compile } from "vega-lite";
import { describe, expect, it } from "vitest";
import { caseNamed } from "../../../src/lib/data";
import { profiles, radarFigure, radarPoint } from "../../../src/lib/ethics";
import { warningsOf } from "../../information/surd/vega-warnings";

const profile = profiles["all-13"];
const shapes = caseNamed("ai-jobs")
  .options.slice(0, 2)
  .map(({ id, dimensions, harms }) => ({ label: id, values: dimensions, harms }));

interface Drawn {
  layer: { data?: { values: { x: number; y: number; option?: string; value: number; counts: string }[] } }[];
}

describe("radarPoint", () => {
  it("puts the first corner on top and goes round clockwise, as far out as the value", () => {
    expect(radarPoint(0.5, 0, 4)).toEqual({ x: 0, y: 0.5 });
    expect(radarPoint(1, 1, 4).x).toBeCloseTo(1, 15);
    expect(radarPoint(1, 2, 4).y).toBeCloseTo(-1, 15);
  });
});

describe("radarFigure", () => {
  it("compiles without a warning", () => {
    expect(warningsOf((logger) => compile(radarFigure(profile, shapes), { logger }))).toEqual([]);
  });

  it("draws each value of each option at its distance, and says what counts against", () => {
    const { layer } = radarFigure(profile, shapes) as unknown as Drawn;
    const corners = layer.flatMap(({ data }) => data?.values ?? []).filter(({ option }) => option !== undefined);
    expect(corners).toHaveLength(2 * 13);
    for (const { x, y, value } of corners) expect(Math.hypot(x, y)).toBeCloseTo(value, 12);
    const against = corners.filter(({ option, counts }) => option === shapes[0]!.label && counts.startsWith("against"));
    expect(against).toHaveLength(shapes[0]!.harms.length);
  });

  it("refuses no shape, and five, which nobody could tell apart", () => {
    expect(() => radarFigure(profile, [])).toThrow("shapes.length");
    expect(() => radarFigure(profile, Array(5).fill(shapes[0]) as typeof shapes)).toThrow("shapes.length");
  });
});
