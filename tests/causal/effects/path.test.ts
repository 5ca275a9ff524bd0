import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { causalPaths } from "../../../src/lib/causal/effects/path";
import { causalGraph, type EdgeTuple } from "../../../src/lib/causal/graph/causal-graph";
import { arbitraryDag } from "../graph/random-graph";

const diamond = causalGraph(
  ["a", "b", "c", "d"],
  [
    ["a", "b", 2],
    ["a", "c", -3],
    ["b", "d", 0.5],
    ["c", "d", 4],
    ["a", "d", 7],
  ],
);

describe("causalPaths", () => {
  it("finds every path with the product of its weights, the strongest first", () => {
    expect(causalPaths(diamond, "a", "d")).toEqual([
      { nodes: ["a", "c", "d"], effect: -12 },
      { nodes: ["a", "d"], effect: 7 },
      { nodes: ["a", "b", "d"], effect: 1 },
    ]);
    expect(causalPaths(diamond, "b", "c")).toEqual([]);
    expect(causalPaths(diamond, "d", "a")).toEqual([]);
  });

  it("finds as many paths as the powers of the table of edges count", () => {
    fc.assert(
      fc.property(arbitraryDag(8), (graph) => {
        const nodes = graph.nodes();
        const [from, to] = [nodes[0]!, nodes[1]!];
        const ways = (node: string): number =>
          node === to ? 1 : graph.outNeighbors(node).reduce((sum, next) => sum + ways(next), 0);
        const paths = causalPaths(graph, from, to);
        expect(paths).toHaveLength(ways(from));
        expect(new Set(paths.map((path) => path.nodes.join())).size).toBe(paths.length);
      }),
    );
  });

  it("refuses more paths than asked for", () => {
    const layers = Array.from({ length: 12 }, (_, i) => [`u${i}`, `v${i}`]);
    const edges = layers.slice(1).flatMap((layer, i) => layers[i]!.flatMap((a) => layer.map((b): EdgeTuple => [a, b])));
    const graph = causalGraph(layers.flat(), edges);
    expect(causalPaths(graph, "u0", "u11")).toHaveLength(1024);
    expect(() => causalPaths(graph, "u0", "u11", 1000)).toThrow(
      "most: expected at most 1000 paths from u0 to u11, got more",
    );
  });

  it("refuses an unknown node, a node with itself, and a cycle", () => {
    expect(() => causalPaths(diamond, "z", "a")).toThrow("from: expected nodes of the graph (a, b, c, d), got 'z'");
    expect(() => causalPaths(diamond, "a", "z")).toThrow("to: expected nodes of the graph");
    expect(() => causalPaths(diamond, "a", "a")).toThrow("to: expected another node than 'a', got the same");
    const cyclic = causalGraph(["a", "b"], [["a", "b"], ["b", "a"]]); // prettier-ignore
    expect(() => causalPaths(cyclic, "a", "b")).toThrow("got a -> b -> a");
  });
});
