import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findCycle, requireAcyclic, topologicalOrder } from "../../../src/lib/causal/graph/acyclic";
import { causalGraph } from "../../../src/lib/causal/graph/causal-graph";
import { arbitraryDag } from "./random-graph";

const names = ["x", "a", "b", "c"];

describe("requireAcyclic", () => {
  it("names the cycle as it is walked", () => {
    const graph = causalGraph(names, [
      ["x", "a"],
      ["a", "b"],
      ["b", "c"],
      ["c", "a"],
    ]);
    expect(() => {
      requireAcyclic(graph);
    }).toThrow("graph: expected no cycle, got a -> b -> c -> a");
  });

  it("finds a cycle of two", () => {
    const graph = causalGraph(names, [
      ["b", "c"],
      ["c", "b"],
    ]);
    expect(findCycle(graph)).toEqual(["b", "c", "b"]);
  });

  it("takes two ways to one node for no cycle", () => {
    const graph = causalGraph(names, [
      ["x", "a"],
      ["x", "b"],
      ["a", "c"],
      ["b", "c"],
    ]);
    expect(findCycle(graph)).toBeUndefined();
  });

  it("walks a chain of 20,000 nodes", () => {
    const chain = Array.from({ length: 20_000 }, (_, i) => `n${i}`);
    const graph = causalGraph(
      chain,
      chain.slice(1).map((name, i): [string, string] => [chain[i]!, name]),
    );
    expect(topologicalOrder(graph)).toEqual(chain);
    graph.addEdge("n19999", "n0", { weight: 1 });
    expect(findCycle(graph)).toHaveLength(20_001);
  });

  it("finds the cycle that one edge against the order closes, and only edges of the graph in it", () => {
    fc.assert(
      fc.property(arbitraryDag(8), fc.nat(), (graph, pick) => {
        const edges = graph.edges();
        if (edges.length === 0) return;
        const edge = edges[pick % edges.length]!;
        graph.addEdge(graph.target(edge), graph.source(edge), { weight: 1 });
        const cycle = findCycle(graph)!;
        expect(cycle[0]).toBe(cycle.at(-1));
        cycle.slice(1).forEach((node, i) => {
          expect(graph.hasEdge(cycle[i]!, node)).toBe(true);
        });
        expect(new Set(cycle).size).toBe(cycle.length - 1);
      }),
    );
  });
});

describe("topologicalOrder", () => {
  it("puts each cause before its effects", () => {
    fc.assert(
      fc.property(arbitraryDag(10), (graph) => {
        const order = topologicalOrder(graph);
        expect([...order].sort()).toEqual(graph.nodes().sort());
        graph.forEachEdge((_, _attributes, from, to) => {
          expect(order.indexOf(from)).toBeLessThan(order.indexOf(to));
        });
      }),
    );
  });

  it("refuses a cycle by name", () => {
    const graph = causalGraph(names, [
      ["b", "c"],
      ["c", "b"],
    ]);
    expect(() => topologicalOrder(graph)).toThrow("b -> c -> b");
  });
});
