import { describe, expect, it } from "vitest";
import { pathEffects } from "../../../src/lib/causal/effects/path-effects";
import { pathsFigure } from "../../../src/lib/causal/effects/paths-figure";
import { causalGraph } from "../../../src/lib/causal/graph/causal-graph";
import { svgOf } from "../../information/svg";

const graph = causalGraph(["a", "b", "c", "d"], [["a", "b", 2], ["a", "c", -3], ["b", "d", 0.5], ["c", "d", 4], ["a", "d", 7]]); // prettier-ignore

describe("pathsFigure", () => {
  it("shows each path, direct and indirect apart, and the total", async () => {
    const { svg, warnings } = await svgOf(pathsFigure(pathEffects(graph, "a", "d")));
    expect(warnings).toEqual([]);
    for (const text of ["a → c → d", "a → d", "direct · 직접", "total · 전체 −4.000"]) {
      expect(svg.includes(text), text).toBe(true);
    }
  });

  it("puts what is beyond the strongest paths into one bar of their sum", async () => {
    const { svg } = await svgOf(pathsFigure(pathEffects(graph, "a", "d"), 1));
    expect(svg.includes("2 others · 나머지")).toBe(true);
    expect(svg.includes("effect: 8; ") || svg.includes("effect of a on d · 효과: 8;")).toBe(true);
  });
});
