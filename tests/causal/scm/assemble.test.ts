import { expect, it } from "vitest";
import { causalGraph } from "../../../src/lib/causal/graph";
import { assemble, withoutEdgesInto } from "../../../src/lib/causal/scm/assemble";

const graph = causalGraph(
  ["c", "b", "a"],
  [
    ["a", "b", 2, 0.5],
    ["b", "c", 3],
    ["a", "c", 4],
  ],
);
const mechanism = (node: string, parents: readonly string[]) => ({
  node,
  parents,
  noise: (_: unknown, rows: number) => new Float64Array(rows),
  value: () => 0,
});

it("assemble makes a mechanism a node from its parents, and orders causes before effects", () => {
  const { order, mechanisms } = assemble(graph, mechanism);
  expect(order).toEqual(["a", "b", "c"]);
  expect(mechanisms.get("c")!.parents).toEqual(["b", "a"]);
});

it("assemble refuses a cycle by its name", () => {
  expect(() =>
    assemble(
      causalGraph(
        ["a", "b"],
        [
          ["a", "b"],
          ["b", "a"],
        ],
      ),
      mechanism,
    ),
  ).toThrow("a -> b -> a");
});

it("withoutEdgesInto copies a graph: weights and confidence stay, the original too", () => {
  const cut = withoutEdgesInto(graph, ["c"]);
  expect(cut.size).toBe(1);
  expect(cut.getEdgeAttributes("a", "b")).toEqual({ weight: 2, confidence: 0.5 });
  expect(graph.size).toBe(3);
});
