import { describe, expect, it } from "vitest";
import { pdagEdges } from "../../../src/lib/causal/graph";
import { orient } from "../../../src/lib/causal/discovery/orient";

const names = ["a", "b", "c", "d"];

describe("directing a skeleton", () => {
  it("takes colliders and what follows from them", () => {
    // a - c - b, c - d: the collider at c sends c -> d by Meek's first rule.
    const { pdag, conflicts } = orient(names, [[2], [2], [0, 1, 3], [2]], [{ x: 0, middle: 2, y: 1, surety: 1 }]);
    expect(pdagEdges(pdag)).toEqual({
      directed: [
        ["a", "c"],
        ["b", "c"],
        ["c", "d"],
      ],
      undirected: [],
    });
    expect(conflicts).toEqual([]);
  });
  it("leaves out the less sure of two colliders that contradict each other, in whatever order they come", () => {
    // a - b - c - d: a -> b <- c and b -> c <- d want c - b both ways.
    const chain = [[1], [0, 2], [1, 3], [2]];
    const weak = { x: 0, middle: 1, y: 2, surety: 0.2 };
    const strong = { x: 1, middle: 2, y: 3, surety: 3 };
    for (const colliders of [
      [weak, strong],
      [strong, weak],
    ]) {
      const { pdag, conflicts } = orient(names, chain, colliders);
      expect(conflicts).toEqual([weak]);
      expect(pdagEdges(pdag).directed).toEqual([
        ["b", "c"],
        ["d", "c"],
      ]);
    }
  });
  it("leaves out a collider that would close a cycle of arrows", () => {
    // Square a - b - c - d - a: three colliders of arrows a -> b, b -> c ... can't all be had.
    const square = [
      [1, 3],
      [0, 2],
      [1, 3],
      [0, 2],
    ];
    const { pdag, conflicts } = orient(names, square, [
      { x: 0, middle: 1, y: 2, surety: 3 },
      { x: 0, middle: 3, y: 2, surety: 2 },
      { x: 1, middle: 0, y: 3, surety: 1 },
    ]);
    expect(conflicts).toHaveLength(1);
    expect(pdagEdges(pdag).directed).toEqual([
      ["a", "b"],
      ["a", "d"],
      ["c", "b"],
      ["c", "d"],
    ]);
  });
});
