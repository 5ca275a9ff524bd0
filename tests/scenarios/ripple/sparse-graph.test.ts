import { expect, it } from "vitest";
import { causalGraph } from "../../../src/lib/causal";
import { nodeVector, sparseGraph } from "../../../src/lib/scenarios/ripple/sparse-graph";

it("lists edges by target, with confidence 1 where the graph says none", () => {
  const graph = causalGraph(
    ["a", "b", "c"],
    [
      ["a", "c", 0.5, 0.9],
      ["a", "b", -1],
      ["b", "c", 2],
    ],
  );
  const { names, offsets, sources, weights, confidence } = sparseGraph(graph);
  expect(names).toEqual(["a", "b", "c"]);
  expect([...offsets]).toEqual([0, 0, 1, 3]);
  const into = (v: number): number[][] =>
    Array.from({ length: offsets[v + 1]! - offsets[v]! }, (_, i) => offsets[v]! + i)
      .map((k) => [sources[k]!, weights[k]!, confidence[k]!])
      .sort((x, y) => x[0]! - y[0]!);
  expect(into(1)).toEqual([[0, -1, 1]]);
  expect(into(2)).toEqual([
    [0, 0.5, 0.9],
    [1, 2, 1],
  ]);
});

it("refuses a weight that is not finite and a confidence outside of [0, 1], and names the edge", () => {
  const graph = causalGraph(["a", "b"], [["a", "b"]]);
  graph.setEdgeAttribute("a", "b", "weight", Infinity);
  expect(() => sparseGraph(graph)).toThrow("weight of a -> b");
  graph.setEdgeAttribute("a", "b", "weight", 1);
  graph.setEdgeAttribute("a", "b", "confidence", 1.5);
  expect(() => sparseGraph(graph)).toThrow("confidence of a -> b");
});

it("orders numbers of nodes as the graph does and fills up with 0", () => {
  expect([
    ...nodeVector(
      "shock",
      ["a", "b", "c"],
      new Map([
        ["c", 3],
        ["a", -1],
      ]),
    ),
  ]).toEqual([-1, 0, 3]);
  expect(() => nodeVector("shock", ["a"], new Map([["b", 1]]))).toThrow('shock: expected nodes of the graph, got "b"');
});
