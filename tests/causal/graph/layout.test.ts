import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { causalGraph } from "../../../src/lib/causal/graph/causal-graph";
import { inside, overlap, splinePoints } from "../../../src/lib/causal/graph/geometry";
import { layoutGraph } from "../../../src/lib/causal/graph/layout";
import { arbitraryDag } from "./random-graph";

describe("layoutGraph", () => {
  it.each(["down", "right"] as const)(
    "places effects %s of their causes, and no two nodes on one another",
    (direction) => {
      fc.assert(
        fc.property(arbitraryDag(9), (graph) => {
          const { nodes, edges } = layoutGraph(graph, { direction });
          const at = new Map(nodes.map((node) => [node.name, node]));
          const depth = (name: string): number => (direction === "down" ? at.get(name)!.y : at.get(name)!.x);
          for (const { from, to } of edges) expect(depth(from)).toBeLessThan(depth(to));
          nodes.forEach((node, i) => {
            expect(nodes.slice(i + 1).some((other) => overlap(node, other))).toBe(false);
          });
        }),
        { numRuns: 30 },
      );
    },
  );

  it("lays no text and no edge over a node, and all within the sheet", () => {
    fc.assert(
      fc.property(arbitraryDag(9), fc.constantFrom("down" as const, "right" as const), (graph, direction) => {
        const { nodes, edges, width, height } = layoutGraph(graph, { direction });
        const sheet = { x: width / 2, y: height / 2, width, height };
        for (const { from, to, points, text } of edges) {
          expect(nodes.some((node) => overlap(node, text))).toBe(false);
          expect(inside(text, sheet)).toBe(true);
          expect(splinePoints(points).every((place) => inside(place, sheet))).toBe(true);
          const others = nodes.filter(({ name }) => name !== from && name !== to);
          expect(splinePoints(points).some((place) => others.some((node) => inside(place, node)))).toBe(false);
        }
      }),
      { numRuns: 60, seed: 11 },
    );
  });

  it("gives the same graph the same places", () => {
    const graph = causalGraph(["a", "b", "c"], [["a", "b"], ["b", "c"], ["a", "c"]]); // prettier-ignore
    expect(layoutGraph(graph)).toEqual(layoutGraph(graph));
  });

  it("makes room for lines and for Hangul", () => {
    const graph = causalGraph(["a", "b"], []);
    graph.setNodeAttribute("a", "label", "trust in helpers\n돕는 이에 대한 신뢰");
    const [a, b] = layoutGraph(graph).nodes;
    expect(a!.height).toBeGreaterThan(b!.height);
    expect(a!.width).toBeGreaterThan(11 * 12);
  });

  it("draws a cycle too", () => {
    const cycle = causalGraph(["a", "b"], [["a", "b"], ["b", "a"]]); // prettier-ignore
    expect(layoutGraph(cycle).edges).toHaveLength(2);
  });

  it("refuses a graph without nodes", () => {
    expect(() => layoutGraph(causalGraph([], []))).toThrow("graph: expected at least one node, got none");
  });
});
