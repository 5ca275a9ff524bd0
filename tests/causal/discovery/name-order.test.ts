import { describe, expect, it } from "vitest";
import { pdag, pdagEdges } from "../../../src/lib/causal/graph";
import { byName, inOrder } from "../../../src/lib/causal/discovery/name-order";

describe("the order of names", () => {
  it("is that of code units", () => {
    expect(byName(["b", "가", "B", "a"])).toEqual([2, 3, 0, 1]);
  });
  it("carries a graph along", () => {
    const moved = inOrder(pdag(["a", "b", "c"], [["a", "b"]], [["b", "c"]]), ["c", "b", "a"]);
    expect(moved.names).toEqual(["c", "b", "a"]);
    expect(pdagEdges(moved)).toEqual({ directed: [["a", "b"]], undirected: [["c", "b"]] });
  });
});
