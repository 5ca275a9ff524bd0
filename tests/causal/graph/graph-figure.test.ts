import { describe, expect, it } from "vitest";
import { causalGraph } from "../../../src/lib/causal/graph/causal-graph";
import { graphFigure } from "../../../src/lib/causal/graph/graph-figure";
import { svgOf } from "../../information/svg";

const graph = causalGraph(
  ["offer", "warmth", "dignity", "trust"],
  [
    ["offer", "warmth", 0.8, 0.9],
    ["offer", "dignity", -0.4, 0.5],
    ["warmth", "trust", 0.2],
    ["dignity", "trust", 0],
  ],
);
graph.setNodeAttribute("offer", "label", "offer of shelter\n쉼터 제안");

describe("graphFigure", () => {
  it("draws nodes, signed weights and their legends without a warning", async () => {
    const { svg, warnings } = await svgOf(graphFigure(graph));
    expect(warnings).toEqual([]);
    for (const text of [
      "offer of shelter",
      "쉼터 제안",
      "warmth",
      "0.80",
      "−0.40",
      "raises · 높임",
      "confidence · 확신",
    ]) {
      expect(svg.includes(text), text).toBe(true);
    }
  });

  it("makes a line as wide as its weight is large, as opaque as it is sure, and coloured by its sign", async () => {
    const { svg } = await svgOf(graphFigure(graph, { edgeText: "none" }));
    const lines = [
      ...svg.matchAll(/aria-roledescription="line mark"[^>]*?stroke="([^"]+)"[^>]*?stroke-width="([^"]+)"([^>]*)/g),
    ];
    const drawn = lines.map(([, stroke, width, rest]) => ({
      stroke,
      width: Number(width),
      opacity: Number(/opacity="([^"]+)"/.exec(rest!)?.[1] ?? 1),
    }));
    const at = (weight: number): number => 1.2 + (5.3 * weight) / 0.8;
    expect(drawn.map(({ width }) => width)).toEqual(
      [6.5, at(0.4), at(0.2), 1.2].map((w) => expect.closeTo(w, 6) as number),
    );
    expect(drawn.map(({ stroke }) => stroke)).toEqual(["#0072b2", "#d55e00", "#0072b2", "#0072b2"]);
    expect(drawn.map(({ opacity }) => opacity)).toEqual([0.912, 0.56, 1, 1].map((o) => expect.closeTo(o, 6) as number));
    expect(svg.includes(">−0.40<")).toBe(false);
  });

  it("says nothing of confidence where all is sure, and colours nodes by value where asked", async () => {
    const sure = causalGraph(["a", "b"], [["a", "b", 1]]);
    const values = { title: "utility · 효용", of: new Map([["a", -1], ["b", 1]]) }; // prettier-ignore
    const { svg, warnings } = await svgOf(graphFigure(sure, { values, direction: "right" }));
    expect(warnings).toEqual([]);
    expect(svg.includes("confidence · 확신")).toBe(false);
    expect(svg.includes("utility · 효용")).toBe(true);
    expect(/node: a; [^>]*fill="rgb\(213, 121, 58\)"/.test(svg)).toBe(true);
  });

  it("draws a graph without edges", async () => {
    const { svg, warnings } = await svgOf(graphFigure(causalGraph(["lonely"], [])));
    expect(warnings).toEqual([]);
    expect(svg.includes("lonely")).toBe(true);
  });
});
