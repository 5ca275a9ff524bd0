import fc from "fast-check";
import { expect, it } from "vitest";
import { causalGraph } from "../../../src/lib/causal";
import { expectedEffectsByOrder, effectWithoutPath, fades, meanSizeByOrder } from "../../../src/lib/scenarios/ripple";
import { anyGraph } from "./random-graph";

it("lists what every node does to every other, order by order", () => {
  const { names, orders } = expectedEffectsByOrder(
    causalGraph(
      ["a", "b", "c"],
      [
        ["a", "b", 0.5],
        ["b", "c", 0.4],
      ],
    ),
  );
  expect(names).toEqual(["a", "b", "c"]);
  expect([...orders[0]!]).toEqual([0, 0.5, 0, 0, 0, 0.4, 0, 0, 0]);
  expect([...orders[1]!]).toEqual([0, 0, 0.2, 0, 0, 0, 0, 0, 0]);
  expect(meanSizeByOrder({ names, orders })).toEqual([0.9 / 9, 0.2 / 9, 0]);
});

it("has exactly nothing where no path leads, on graphs with cycles too", () => {
  fc.assert(
    fc.property(anyGraph, (graph) => {
      expect(effectWithoutPath(graph, expectedEffectsByOrder(graph, 5))).toBe(0);
    }),
  );
});

it("would see an effect without a path, and knows that a cycle leads back", () => {
  const graph = causalGraph(
    ["a", "b", "c"],
    [
      ["a", "b", 0.5],
      ["b", "a", 0.5],
    ],
  );
  const effects = expectedEffectsByOrder(graph);
  expect(effects.orders[1]![0]).toBe(0.25);
  expect(effectWithoutPath(graph, effects)).toBe(0);
  effects.orders[2]![2] = -0.15;
  expect(effectWithoutPath(graph, effects)).toBe(0.15);
});

it("tells a fading graph from one that grows, though both are acyclic and so of spectral radius 0", () => {
  const chain = (weight: number): ReturnType<typeof causalGraph> =>
    causalGraph(
      ["a", "b", "c", "d"],
      [
        ["a", "b", weight],
        ["b", "c", weight],
        ["c", "d", weight],
      ],
    );
  expect(fades(expectedEffectsByOrder(chain(0.5)))).toBe(true);
  expect(fades(expectedEffectsByOrder(chain(2)))).toBe(false);
  expect(fades(expectedEffectsByOrder(causalGraph(["a", "b"], [])))).toBe(true);
});
