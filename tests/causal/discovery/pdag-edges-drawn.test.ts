import { describe, expect, it } from "vitest";
import { drawnEdges } from "../../../src/lib/causal/discovery";
import { layoutDrawn } from "../../../src/lib/causal/discovery/pdag-edges-drawn";
import { pdag } from "../../../src/lib/causal/graph";

const names = ["a", "b", "c", "d"];

describe("edges that are drawn", () => {
  it("say how they stand to the truth, each pair once", () => {
    const found = pdag(
      names,
      [
        ["a", "b"],
        ["c", "a"],
        ["a", "d"],
      ],
      [["b", "c"]],
    );
    const truth = pdag(
      names,
      [
        ["a", "b"],
        ["a", "c"],
        ["b", "d"],
      ],
      [
        ["b", "c"],
        ["a", "d"],
      ],
    );
    expect(drawnEdges(found, truth)).toEqual([
      { from: "a", to: "b", arrow: true, status: "as in the truth" },
      { from: "a", to: "d", arrow: true, status: "other direction" },
      { from: "c", to: "a", arrow: true, status: "other direction" },
      { from: "b", to: "c", arrow: false, status: "as in the truth" },
      { from: "b", to: "d", arrow: true, status: "missing" },
    ]);
    expect(drawnEdges(pdag(names, [["a", "b"]]), pdag(names, []))).toMatchObject([{ status: "extra" }]);
  });
  it("are only found where there is no truth", () => {
    expect(drawnEdges(pdag(names, [], [["a", "b"]]))).toEqual([{ from: "a", to: "b", arrow: false, status: "found" }]);
  });
  it("have a place each, also where their directions close a cycle", () => {
    const edges = drawnEdges(
      pdag(names, [
        ["a", "b"],
        ["b", "c"],
        ["c", "a"],
      ]),
    );
    expect(layoutDrawn(names, edges).edges).toHaveLength(3);
  });
});
