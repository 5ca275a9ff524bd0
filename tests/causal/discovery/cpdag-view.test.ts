import { describe, expect, it } from "vitest";
import { pdag } from "../../../src/lib/causal/graph";
import { cliques, CpdagView } from "../../../src/lib/causal/discovery/cpdag-view";

/** a -> b - c, c -> d, a - e */
const view = new CpdagView(
  pdag(
    ["a", "b", "c", "d", "e"],
    [
      ["a", "b"],
      ["c", "d"],
    ],
    [
      ["b", "c"],
      ["a", "e"],
    ],
  ).marks,
);

describe("a view of a partially directed graph", () => {
  it("tells parents, neighbours and how two nodes are joined", () => {
    expect(view.parents(1)).toEqual([0]);
    expect(view.neighbours(1)).toEqual([2]);
    expect([view.adjacent(1, 0), view.directed(1, 0), view.directed(0, 1), view.undirected(0, 1)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect([view.adjacent(0, 3), view.undirected(0, 4)]).toEqual([false, true]);
  });
  it("follows paths that no arrow opposes, around what is barred", () => {
    expect(view.semiDirectedPath(0, 3, [])).toBe(true);
    expect(view.semiDirectedPath(3, 0, [])).toBe(false);
    expect(view.semiDirectedPath(0, 3, [2])).toBe(false);
    expect(view.semiDirectedPath(4, 3, [0])).toBe(false);
  });
});

describe("cliques", () => {
  /** Triangle 0 1 2, and 3 joined to 2 alone. */
  const triangle = new CpdagView(
    pdag(
      ["a", "b", "c", "d"],
      [["a", "b"]],
      [
        ["b", "c"],
        ["a", "c"],
        ["c", "d"],
      ],
    ).marks,
  );
  it("are all subsets that are joined pairwise, with the base", () => {
    expect([...cliques(triangle, [], [0, 1, 2, 3])]).toEqual([
      [],
      [0],
      [0, 1],
      [0, 1, 2],
      [0, 2],
      [1],
      [1, 2],
      [2],
      [2, 3],
      [3],
    ]);
    expect([...cliques(triangle, [2], [0, 1, 3])]).toEqual([[], [0], [0, 1], [1], [3]]);
    expect([...cliques(triangle, [0, 3], [1, 2])]).toEqual([]);
  });
});
