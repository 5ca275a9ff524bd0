import { describe, expect, it } from "vitest";
import { causalGraph } from "../../../src/lib/causal";
import { linearModel } from "../../../src/lib/scenarios/views/model";

const graph = causalGraph(
  ["a", "b", "c"],
  [
    ["a", "b", 0.5, 0.8],
    ["b", "c", -2],
  ],
);

describe("linearModel", () => {
  it("lays a graph out flat; an edge without confidence is sure, a node without utility has none", () => {
    const model = linearModel(graph, new Map([["c", 3]]));
    expect(model.names).toEqual(["a", "b", "c"]);
    expect([...model.from]).toEqual([0, 1]);
    expect([...model.to]).toEqual([1, 2]);
    expect([...model.weight]).toEqual([0.5, -2]);
    expect([...model.confidence]).toEqual([0.8, 1]);
    expect([...model.utility]).toEqual([0, 0, 3]);
  });

  it("refuses a cycle, around which an edge drawn once and one drawn at each step differ in expectation", () => {
    const loop = causalGraph(
      ["a", "b"],
      [
        ["a", "b", 1],
        ["b", "a", 1],
      ],
    );
    expect(() => linearModel(loop, new Map())).toThrow("a -> b -> a");
  });

  it("refuses a node that the graph lacks and a utility that is no number", () => {
    expect(() => linearModel(graph, new Map([["d", 1]]))).toThrow('utilities: expected nodes of the graph, got "d"');
    expect(() => linearModel(graph, new Map([["a", NaN]]))).toThrow('utilities of "a"');
  });
});
