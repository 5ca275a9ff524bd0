import { expect, it } from "vitest";
import { pdag } from "../../../src/lib/causal/graph";
import { PdagView } from "../../../src/lib/causal/graph/pdag-view";

it("reads edges by indices, and directs one in the marks that it was given", () => {
  const { marks } = pdag(["a", "b", "c"], [["a", "b"]], [["b", "c"]]);
  const view = new PdagView(marks);
  expect(view.n).toBe(3);
  expect([view.directed(0, 1), view.directed(1, 0), view.adjacent(1, 0), view.adjacent(0, 2)]).toEqual([
    true,
    false,
    true,
    false,
  ]);
  expect([view.undirected(2, 1), view.directed(2, 1)]).toEqual([true, false]);
  view.direct(2, 1);
  expect([view.undirected(2, 1), view.directed(2, 1), view.directed(1, 2)]).toEqual([false, true, false]);
  expect([marks[5], marks[7]]).toEqual([0, 1]);
});
