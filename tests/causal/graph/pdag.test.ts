import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { causalGraph } from "../../../src/lib/causal/graph/causal-graph";
import { graphOfPdag, pdag, pdagEdges, pdagOfGraph, requirePdag } from "../../../src/lib/causal/graph/pdag";
import { arbitraryDag } from "./random-graph";

describe("pdag", () => {
  it("marks i -> j at row i, and i - j at both", () => {
    const graph = pdag(["a", "b", "c"], [["a", "b"]], [["c", "b"]]);
    expect([...graph.marks]).toEqual([0, 1, 0, 0, 0, 1, 0, 1, 0]);
    expect(pdagEdges(graph)).toEqual({ directed: [["a", "b"]], undirected: [["b", "c"]] });
  });

  it("holds every directed graph, there and back", () => {
    fc.assert(
      fc.property(arbitraryDag(7), (graph) => {
        const edges = (of: typeof graph): string[] => of.mapEdges((_, _a, from, to) => `${from} ${to}`).sort();
        expect(edges(graphOfPdag(pdagOfGraph(graph)))).toEqual(edges(graph));
      }),
    );
  });

  it.each([
    ["a pair that is joined twice", [["a", "b"]], [["b", "a"]], "expected each pair once, got b - a again"],
    ["an unknown node", [["a", "z"]], [], "expected edges of known nodes, got a -> z"],
    ["a loop", [["a", "a"]], [], "got the loop a -> a"],
  ] as const)("refuses %s", (_, directed, undirected, message) => {
    expect(() => pdag(["a", "b"], directed, undirected)).toThrow(message);
  });

  it("refuses repeated names and opposite edges", () => {
    expect(() => pdag(["a", "a"], [])).toThrow("names: expected each name once");
    const both = causalGraph(["a", "b"], [["a", "b"], ["b", "a"]]); // prettier-ignore
    expect(() => pdagOfGraph(both)).toThrow("expected each pair once");
  });

  it("refuses to be a causal graph while an edge is undirected", () => {
    expect(() => graphOfPdag(pdag(["a", "b"], [], [["a", "b"]]))).toThrow("expected directed edges only, got a - b");
  });
});

describe("requirePdag", () => {
  it("names the fault of a table of marks", () => {
    const check = (marks: number[]) => () => {
      requirePdag("truth", { names: ["a", "b"], marks: Int8Array.from(marks) });
    };
    expect(check([0, 1, 0])).toThrow("truth: expected 2 x 2 marks for 2 names, got 3 entries");
    expect(check([0, 2, 0, 0])).toThrow("got 2 at 1");
    expect(check([0, 0, 0, 1])).toThrow("got 1 at 3");
    expect(check([0, 1, 0, 0])).not.toThrow();
  });
});
