import { describe, expect, it } from "vitest";
import { pdagFigure } from "../../../src/lib/causal/discovery";
import { pdag } from "../../../src/lib/causal/graph";
import { svgOf } from "../../information/svg";

const names = ["alpha", "beta", "gamma"];
const found = pdag(names, [["alpha", "beta"]], [["beta", "gamma"]]);

describe("the figure of a partially directed graph", () => {
  it("names every node, and draws one arrow for each directed edge", async () => {
    const { svg, warnings } = await svgOf(pdagFigure(found));
    expect(warnings).toEqual([]);
    for (const name of names) expect(svg).toContain(`>${name}<`);
    expect(svg.match(/aria-label="[^"]*angle: /g)).toHaveLength(1);
    for (const edge of ["alpha → beta", "beta − gamma"]) expect(svg).toContain(`edge: ${edge}`);
  });
  it("tells agreement with the truth in both languages", async () => {
    const { svg, warnings } = await svgOf(
      pdagFigure(found, {
        truth: pdag(names, [
          ["beta", "alpha"],
          ["gamma", "alpha"],
        ]),
      }),
    );
    expect(warnings).toEqual([]);
    for (const label of ["other direction · 방향 다름", "extra · 더 있음", "missing · 빠짐"])
      expect(svg).toContain(label);
    expect(svg).not.toContain("참과 같음");
  });
  it("draws the surer edge wider", async () => {
    const directed = Float64Array.of(0, 0.9, 0, 0, 0, 0, 0, 0, 0);
    const undirected = Float64Array.of(0, 0, 0, 0, 0, 0.2, 0, 0.2, 0);
    const { svg, warnings } = await svgOf(
      pdagFigure(found, { confidence: { names, directed, undirected, resamples: 10 } }),
    );
    expect(warnings).toEqual([]);
    const widths = [...svg.matchAll(/<path[^>]*stroke="#0072b2"[^>]*>/g)].map(([path]) =>
      Number(/stroke-width="([\d.]+)"/.exec(path)?.[1]),
    );
    expect(Math.max(...widths)).toBeGreaterThan(2 * Math.min(...widths));
    expect(svg).toContain("confidence · 확신");
  });
});
