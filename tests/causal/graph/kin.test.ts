import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { causalGraph } from "../../../src/lib/causal/graph/causal-graph";
import { ancestors, children, descendants, parents } from "../../../src/lib/causal/graph/kin";
import { arbitraryDag } from "./random-graph";

const graph = causalGraph(
  ["a", "b", "c", "d", "e"],
  [
    ["a", "b"],
    ["b", "c"],
    ["d", "c"],
  ],
);

describe("kin", () => {
  it("has direct causes and effects as parents and children", () => {
    expect(parents(graph, "c")).toEqual(["b", "d"]);
    expect(children(graph, "c")).toEqual([]);
    expect(children(graph, "a")).toEqual(["b"]);
  });

  it("counts nodes among their own ancestors and descendants", () => {
    expect([...ancestors(graph, ["c"])].sort()).toEqual(["a", "b", "c", "d"]);
    expect([...descendants(graph, ["a", "e"])].sort()).toEqual(["a", "b", "c", "e"]);
    expect([...ancestors(graph, [])]).toEqual([]);
  });

  it("makes x an ancestor of y exactly where y is a descendant of x", () => {
    fc.assert(
      fc.property(arbitraryDag(8), (dag) => {
        for (const x of dag.nodes()) {
          for (const y of dag.nodes()) expect(ancestors(dag, [y]).has(x)).toBe(descendants(dag, [x]).has(y));
        }
      }),
    );
  });

  it("ends on a cycle", () => {
    const cycle = causalGraph(["a", "b"], [["a", "b"], ["b", "a"]]); // prettier-ignore
    expect([...ancestors(cycle, ["a"])]).toEqual(["a", "b"]);
  });

  it("refuses an unknown node", () => {
    for (const ask of [parents, children]) expect(() => ask(graph, "z")).toThrow("node: expected nodes of the graph");
    for (const ask of [ancestors, descendants]) expect(() => ask(graph, ["z"])).toThrow("got 'z'");
  });
});
