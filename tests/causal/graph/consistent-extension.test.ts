import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { consistentExtension } from "../../../src/lib/causal/graph/consistent-extension";
import { cpdag } from "../../../src/lib/causal/graph/cpdag";
import { pdag } from "../../../src/lib/causal/graph/pdag";
import { arbitraryDag } from "./random-graph";

describe("consistentExtension", () => {
  it("finds a graph of the class that a completed graph stands for", () => {
    fc.assert(
      fc.property(arbitraryDag(8), (graph) => {
        const completed = cpdag(graph);
        expect(cpdag(consistentExtension(completed)!)).toEqual(completed);
      }),
    );
  });

  it("has none for a cycle of four undirected edges: one end would become a collider", () => {
    const square = pdag(["a", "b", "c", "d"], [], [["a", "b"], ["b", "c"], ["c", "d"], ["d", "a"]]); // prettier-ignore
    expect(consistentExtension(square)).toBeUndefined();
  });

  it("has none for a directed cycle", () => {
    expect(consistentExtension(pdag(["a", "b", "c"], [["a", "b"], ["b", "c"], ["c", "a"]]))).toBeUndefined(); // prettier-ignore
  });
});
