import { describe, expect, it } from "vitest";
import { requireMixedGraph } from "../../../src/lib/causal/graph/mixed-graph";

const names = ["a", "b", "c"];

describe("requireMixedGraph", () => {
  it("gives the directed part", () => {
    const graph = requireMixedGraph({ names, directed: [["a", "b"]], bidirected: [["a", "b"]] });
    expect(graph.edges()).toHaveLength(1);
    expect(graph.hasEdge("a", "b")).toBe(true);
  });

  it.each([
    [
      "a directed cycle",
      [
        ["a", "b"],
        ["b", "a"],
      ],
      [],
      "got a -> b -> a",
    ],
    ["an unknown node", [["a", "z"]], [], "got 'z'"],
    ["an unknown confounded node", [], [["z", "a"]], "bidirected: expected nodes of the graph (a, b, c), got 'z'"],
    ["a bidirected loop", [], [["a", "a"]], "got the loop a <-> a"],
    [
      "a bidirected edge in both orders",
      [],
      [
        ["a", "b"],
        ["b", "a"],
      ],
      "got b <-> a again",
    ],
  ] as const)("refuses %s", (_, directed, bidirected, message) => {
    expect(() => requireMixedGraph({ names, directed, bidirected })).toThrow(message);
  });
});
