import { describe, expect, it } from "vitest";
import { mSeparated } from "../../../src/lib/causal/graph/m-separation";
import type { MixedGraph } from "../../../src/lib/causal/graph/mixed-graph";

describe("mSeparated", () => {
  it("takes a bidirected edge for a hidden common cause", () => {
    const graph: MixedGraph = { names: ["a", "b", "c"], directed: [], bidirected: [["a", "b"], ["b", "c"]] }; // prettier-ignore
    expect(mSeparated(graph, ["a"], ["b"], [])).toBe(false);
    expect(mSeparated(graph, ["a"], ["c"], [])).toBe(true);
    expect(mSeparated(graph, ["a"], ["c"], ["b"])).toBe(false);
  });

  it("agrees that the M-graph is closed until its middle is observed", () => {
    const graph: MixedGraph = { names: ["x", "z", "y"], directed: [], bidirected: [["x", "z"], ["z", "y"]] }; // prettier-ignore
    expect(mSeparated(graph, ["x"], ["y"], [])).toBe(true);
    expect(mSeparated(graph, ["x"], ["y"], ["z"])).toBe(false);
  });

  it("refuses a bidirected edge to an unknown node", () => {
    const graph: MixedGraph = { names: ["a", "b"], directed: [], bidirected: [["a", "z"]] };
    expect(() => mSeparated(graph, ["a"], ["b"], [])).toThrow(
      "bidirected: expected nodes of the graph (a, b), got 'z'",
    );
  });
});
