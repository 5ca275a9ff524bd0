import { expect, it } from "vitest";
import { causalGraph, edgeArrays, edgeRows, type CausalGraph } from "../../../src/lib/causal/graph";

const makeGraph = (): CausalGraph =>
  causalGraph(
    ["c", "a", "b"],
    [
      ["a", "c", 0.5, 0.9],
      ["a", "b", -1],
      ["b", "c", 2],
    ],
  );
const graph = makeGraph();

it("lists edges in the order they were given in, nodes in the graph's, with confidence 1 where the graph says none", () => {
  expect(edgeArrays(graph)).toEqual({
    names: ["c", "a", "b"],
    from: Int32Array.of(1, 1, 2),
    to: Int32Array.of(0, 2, 0),
    weight: Float64Array.of(0.5, -1, 2),
    confidence: Float64Array.of(0.9, 1, 1),
  });
});

it("groups edges by either end and keeps their order within a node", () => {
  const { from, to } = edgeArrays(graph);
  expect(edgeRows(from, 3)).toEqual({ offsets: Int32Array.of(0, 0, 2, 3), edges: Int32Array.of(0, 1, 2) });
  expect(edgeRows(to, 3)).toEqual({ offsets: Int32Array.of(0, 2, 2, 3), edges: Int32Array.of(0, 2, 1) });
  expect(edgeRows(Int32Array.of(), 2)).toEqual({ offsets: Int32Array.of(0, 0, 0), edges: Int32Array.of() });
});

it("refuses a weight that is not finite and a confidence outside of [0, 1], and names the edge", () => {
  const bad = makeGraph();
  bad.setEdgeAttribute("a", "b", "weight", NaN);
  expect(() => edgeArrays(bad)).toThrow("weight of a -> b");
  bad.setEdgeAttribute("a", "b", "weight", 1);
  bad.setEdgeAttribute("a", "b", "confidence", 1.5);
  expect(() => edgeArrays(bad)).toThrow("confidence of a -> b");
});
