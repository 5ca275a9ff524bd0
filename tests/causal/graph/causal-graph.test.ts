import { describe, expect, it } from "vitest";
import { causalGraph, requireNodes } from "../../../src/lib/causal/graph/causal-graph";

describe("causalGraph", () => {
  it("keeps nodes in order, weights 1 by default, and confidences only where given", () => {
    const graph = causalGraph(
      ["b", "a", "c"],
      [
        ["b", "a"],
        ["a", "c", -0.5, 0.25],
      ],
    );
    expect(graph.nodes()).toEqual(["b", "a", "c"]);
    expect(graph.getEdgeAttributes("b", "a")).toEqual({ weight: 1 });
    expect(graph.getEdgeAttributes("a", "c")).toEqual({ weight: -0.5, confidence: 0.25 });
  });

  it.each([
    ["an unknown node", [["a", "z"]], "edges: expected nodes of the graph (a, b), got 'z'"],
    ["a loop", [["a", "a"]], "edges: expected two different ends, got the loop a -> a"],
    ["a repeated edge", [["a", "b"], ["a", "b", 2]], "edges: expected each edge once, got a -> b again"], // prettier-ignore
    ["a weight that isn't finite", [["a", "b", NaN]], "edges: expected a finite weight of a -> b, got NaN"],
    ["an infinite weight", [["a", "b", -Infinity]], "got -Infinity"],
    ["a confidence above 1", [["a", "b", 1, 1.5]], "edges: expected a confidence of a -> b in [0, 1], got 1.5"],
    ["a confidence that is no number", [["a", "b", 1, NaN]], "got NaN"],
  ] as const)("refuses %s", (_, edges, message) => {
    expect(() => causalGraph(["a", "b"], edges)).toThrow(message);
  });

  it("refuses a repeated node", () => {
    expect(() => causalGraph(["a", "b", "a"], [])).toThrow("nodes: expected each name once, got 'a' again");
  });

  it("allows both directions between two nodes: that is a cycle, and for others to refuse", () => {
    const edges = [
      ["a", "b"],
      ["b", "a"],
    ] as const;
    expect(causalGraph(["a", "b"], edges).size).toBe(2);
  });
});

describe("requireNodes", () => {
  it("names a dozen known nodes at most", () => {
    const many = causalGraph(
      Array.from({ length: 40 }, (_, i) => `n${i}`),
      [],
    );
    expect(() => {
      requireNodes("node", many, ["z"]);
    }).toThrow("node: expected nodes of the graph (n0, n1, n2, n3, n4, n5, n6, n7, n8, n9, n10, n11, ...), got 'z'");
  });
});
