import { expect, it } from "vitest";
import { causalGraph } from "../../../src/lib/causal";
import { stream } from "../../../src/lib/random";
import { cascade, rippleUtility, utilityDraws } from "../../../src/lib/scenarios/ripple";
import { mean, standardDeviation } from "../../../src/lib/statistics";

const graph = causalGraph(
  ["a", "b", "c", "d"],
  [
    ["a", "b", 0.5, 0.8],
    ["b", "c", 2, 0.5],
    ["c", "d", -1],
  ],
);
const shock = new Map([["a", 1]]);
const utility = new Map([
  ["a", -0.1],
  ["b", 1],
  ["c", 0.25],
  ["d", 4],
]);

it("adds change x utility by order; the shock and its first step are direct, the rest indirect", () => {
  const worth = rippleUtility(cascade(graph, shock), utility);
  expect(worth.byOrder.map(({ order, total }) => [order, total])).toEqual([
    [0, -0.1],
    [1, 0.4],
    [2, 0.1],
    [3, -1.6],
  ]);
  expect(Array.from(worth.byOrder[2]!.byNode, Math.abs)).toEqual([0, 0, 0.1, 0]);
  expect(worth.direct).toBeCloseTo(0.3, 12);
  expect(worth.indirect).toBeCloseTo(-1.5, 12);
});

it("draws utilities whose mean is that of the expected cascade, order by order", () => {
  const draws = utilityDraws(graph, shock, utility, { runs: 20_000, noise: 0.2, stream: stream(1) });
  const { byOrder } = rippleUtility(cascade(graph, shock), utility);
  expect(draws).toHaveLength(4);
  expect([...draws[0]!.slice(0, 3)]).toEqual([-0.1, -0.1, -0.1]);
  byOrder.slice(1).forEach(({ total }, i) => {
    const own = draws[i + 1]!;
    expect(Math.abs(mean(own) - total)).toBeLessThan((4 * standardDeviation(own)) / Math.sqrt(own.length));
  });
});

it("refuses a node that the graph lacks", () => {
  expect(() => rippleUtility(cascade(graph, shock), new Map([["z", 1]]))).toThrow(
    "utility: expected nodes of the graph",
  );
  expect(() => utilityDraws(graph, shock, new Map([["z", 1]]), { stream: stream(1) })).toThrow("utility");
});
