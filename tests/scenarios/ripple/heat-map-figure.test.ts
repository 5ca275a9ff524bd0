import { expect, it } from "vitest";
import { causalGraph } from "../../../src/lib/causal";
import { rippleCells, rippleHeatMap } from "../../../src/lib/scenarios/ripple";

const graph = causalGraph(
  ["a", "b", "c"],
  [
    ["a", "b", 0.5],
    ["b", "c", -0.4],
  ],
);
graph.setNodeAttribute("a", "label", "the cause");
const cells = rippleCells(
  graph,
  new Map([
    ["b", 1],
    ["c", 10],
  ]),
);

it("lists change x utility for every pair and order, and whether a path leads there", () => {
  expect(cells).toHaveLength(27);
  expect(cells.filter(({ utility }) => utility !== 0)).toEqual([
    { order: 1, from: "the cause", to: "b", utility: 0.5, path: true },
    { order: 1, from: "b", to: "c", utility: -4, path: true },
    { order: 2, from: "the cause", to: "c", utility: -2, path: true },
  ]);
  expect(cells.find(({ from, to }) => from === "c" && to === "b")!.path).toBe(false);
});

it("draws a panel for each order on one scale, white at 0", () => {
  const spec = JSON.stringify(rippleHeatMap(cells));
  const { hconcat } = rippleHeatMap(cells) as { hconcat: { data: { values: unknown[] } }[] };
  expect(hconcat.map(({ data }) => data.values.length)).toEqual([9, 9, 9]);
  expect(spec.match(/"domain":\[-4,0,4\],"range":\["#d55e00","#ffffff","#0072b2"\]/g)).toHaveLength(3);
});
