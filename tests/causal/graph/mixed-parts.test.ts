import { describe, expect, it } from "vitest";
import {
  cComponents,
  inducedSubgraph,
  mixedAncestors,
  mixedDescendants,
  withoutIncoming,
  withoutOutgoing,
} from "../../../src/lib/causal/graph/mixed-parts";
import type { MixedGraph } from "../../../src/lib/causal/graph/mixed-graph";

/** The napkin: W -> Z -> X -> Y, W <-> X, W <-> Y. */
const napkin: MixedGraph = {
  names: ["W", "Z", "X", "Y"],
  directed: [["W", "Z"], ["Z", "X"], ["X", "Y"]], // prettier-ignore
  bidirected: [["W", "X"], ["W", "Y"]], // prettier-ignore
};

describe("parts of a mixed graph", () => {
  it("has the c-components that bidirected paths join", () => {
    expect(cComponents(napkin).map((component) => [...component].sort())).toEqual([["W", "X", "Y"], ["Z"]]);
  });

  it("keeps only edges between kept nodes", () => {
    const part = inducedSubgraph(napkin, new Set(["X", "Y", "Z"]));
    expect(part).toEqual({ names: ["Z", "X", "Y"], directed: [["Z", "X"], ["X", "Y"]], bidirected: [] }); // prettier-ignore
  });

  it("cuts directed and bidirected edges into a node, or directed edges out of it", () => {
    const set = withoutIncoming(napkin, new Set(["X"]));
    expect(set.directed).toEqual([["W", "Z"], ["X", "Y"]]); // prettier-ignore
    expect(set.bidirected).toEqual([["W", "Y"]]);
    const cut = withoutOutgoing(napkin, new Set(["X"]));
    expect(cut.directed).toEqual([["W", "Z"], ["Z", "X"]]); // prettier-ignore
    expect(cut.bidirected).toEqual(napkin.bidirected);
  });

  it("counts nodes among their own ancestors and descendants", () => {
    expect([...mixedAncestors(napkin, ["X"])].sort()).toEqual(["W", "X", "Z"]);
    expect([...mixedDescendants(napkin, ["X"])].sort()).toEqual(["X", "Y"]);
  });
});
