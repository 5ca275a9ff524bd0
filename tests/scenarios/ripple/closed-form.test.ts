import { expect, it } from "vitest";
import { causalGraph } from "../../../src/lib/causal";
import { closedFormOrders, largestGap } from "../../../src/lib/scenarios/ripple";

it("is the shock times powers of the weights", () => {
  const graph = causalGraph(
    ["a", "b", "c"],
    [
      ["a", "b", 2],
      ["b", "c", 3],
      ["a", "c", 5],
      ["c", "a", 0.5],
    ],
  );
  const orders = closedFormOrders(graph, new Map([["a", 1]]), 3);
  expect(orders.map((changes) => [...changes])).toEqual([
    [1, 0, 0],
    [0, 2, 5],
    [2.5, 0, 6],
    [3, 5, 12.5],
  ]);
});

it("finds the largest difference wherever it is", () => {
  expect(
    largestGap([Float64Array.of(1, 2), Float64Array.of(0, 0)], [Float64Array.of(1, 2.5), Float64Array.of(-1, 0)]),
  ).toBe(1);
});
