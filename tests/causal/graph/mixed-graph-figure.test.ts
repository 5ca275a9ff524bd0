import { describe, expect, it } from "vitest";
import { mixedGraphFigure } from "../../../src/lib/causal/graph/mixed-graph-figure";
import { svgOf } from "../../information/svg";

describe("mixedGraphFigure", () => {
  const napkin = {
    names: ["W", "Z", "X", "Y"],
    directed: [["W", "Z"], ["Z", "X"], ["X", "Y"]] as const, // prettier-ignore
    bidirected: [["W", "X"], ["W", "Y"]] as const, // prettier-ignore
  };

  it("draws a hidden cause with two dashed arrows for each bidirected edge, and names the parts of the question", async () => {
    const { svg, warnings } = await svgOf(mixedGraphFigure(napkin, { treatment: ["X"], outcome: ["Y"] }));
    expect(warnings).toEqual([]);
    expect(svg.match(/>\?</g)).toHaveLength(2);
    expect(svg.match(/stroke-dasharray="5,4"/g)).toHaveLength(4);
    expect(svg.match(/aria-roledescription="point"/g)).toHaveLength(7);
    for (const text of ["treatment · 처치", "outcome · 결과", "observed · 관측", "hidden · 숨은 원인"]) {
      expect(svg.includes(text), text).toBe(true);
    }
    expect(svg.includes("given · 조건")).toBe(false);
  });

  it("draws a graph without edges, and refuses one with a cycle", async () => {
    const { warnings } = await svgOf(mixedGraphFigure({ names: ["a"], directed: [], bidirected: [] }));
    expect(warnings).toEqual([]);
    const cyclic = { names: ["a", "b"], directed: [["a", "b"], ["b", "a"]] as const, bidirected: [] }; // prettier-ignore
    expect(() => mixedGraphFigure(cyclic)).toThrow("got a -> b -> a");
  });
});
