import { describe, expect, it } from "vitest";
import { causalGraph } from "../../../src/lib/causal/graph/causal-graph";
import { weightMatrix } from "../../../src/lib/causal/graph/weight-matrix";

describe("weightMatrix", () => {
  it("holds weights row by row from cause to effect, in the graph's order of names", () => {
    const graph = causalGraph(
      ["b", "a", "c"],
      [
        ["a", "b", 2],
        ["b", "c", -3],
      ],
    );
    expect(weightMatrix(graph)).toEqual({
      names: ["b", "a", "c"],
      matrix: Float64Array.of(0, 0, -3, 2, 0, 0, 0, 0, 0),
    });
  });

  it("is empty for a graph without nodes", () => {
    expect(weightMatrix(causalGraph([], []))).toEqual({ names: [], matrix: new Float64Array(0) });
  });
});
