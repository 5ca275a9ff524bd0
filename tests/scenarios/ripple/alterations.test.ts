import fc from "fast-check";
import { expect, it } from "vitest";
import { causalGraph, findCycle } from "../../../src/lib/causal";
import { stream } from "../../../src/lib/random";
import {
  edgesOf,
  withAnEdgeMore,
  withAnEdgeTurned,
  withoutAnEdge,
} from "../../../src/lib/scenarios/ripple/alterations";
import { anyDag } from "./random-graph";

it("changes one edge, and leaves the graph acyclic and the given one as it was", () => {
  fc.assert(
    fc.property(anyDag, fc.integer(), (graph, seed) => {
      fc.pre(graph.size > 0);
      const before = JSON.stringify(graph.export());
      const edges = edgesOf(graph).map(([from, to]) => `${from} ${to}`);
      const less = withoutAnEdge(graph, stream(seed));
      expect(less.size).toBe(graph.size - 1);
      const turned = edgesOf(withAnEdgeTurned(graph, stream(seed))).map(([from, to]) => `${from} ${to}`);
      expect(turned.filter((edge) => !edges.includes(edge))).toHaveLength(1);
      expect(findCycle(withAnEdgeTurned(graph, stream(seed)))).toBeUndefined();
      if (graph.size < (graph.order * (graph.order - 1)) / 2) {
        const more = withAnEdgeMore(graph, stream(seed));
        expect(more.size).toBe(graph.size + 1);
        expect(findCycle(more)).toBeUndefined();
      }
      expect(JSON.stringify(graph.export())).toBe(before);
    }),
  );
});

it("refuses what can't be done", () => {
  const empty = causalGraph(["a", "b"], []);
  expect(() => withoutAnEdge(empty, stream(1))).toThrow("expected an edge to take away");
  expect(() => withAnEdgeTurned(empty, stream(1))).toThrow("expected an edge that can be turned");
  expect(() => withAnEdgeMore(causalGraph(["a", "b"], [["a", "b"]]), stream(1))).toThrow("no edge joins");
});

it("keeps confidence where there is one", () => {
  expect(
    edgesOf(
      causalGraph(
        ["a", "b", "c"],
        [
          ["a", "b", 2, 0.5],
          ["b", "c"],
        ],
      ),
    ),
  ).toEqual([
    ["a", "b", 2, 0.5],
    ["b", "c", 1],
  ]);
});
