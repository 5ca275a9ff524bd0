import { expect, it } from "vitest";
import { causalGraph, requireAcyclic, sample, columnOf, weightMatrix } from "../../../src/lib/causal";
import { stream } from "../../../src/lib/random";
import { indirectUtility, knownSystem, modelOf } from "../../../src/lib/scenarios/ripple";
import { mean } from "../../../src/lib/statistics";

it("draws acyclic systems that have after-effects of third order, the same for the same seed", () => {
  for (let seed = 0; seed < 20; seed++) {
    const { graph, utility } = knownSystem(stream(seed), { nodes: 6, degree: 2 });
    requireAcyclic(graph);
    expect(indirectUtility(graph, utility).third.some((value) => value !== 0)).toBe(true);
    expect([...utility.values()].every((worth) => Math.abs(worth) <= 1)).toBe(true);
    expect(weightMatrix(knownSystem(stream(seed), { nodes: 6, degree: 2 }).graph)).toEqual(weightMatrix(graph));
  }
});

it("says that it can't where no path is long enough", () => {
  expect(() => knownSystem(stream(1), { nodes: 3, degree: 2 })).toThrow("no path of three edges");
});

it("values decision v as a shock of 1 at node v", () => {
  const graph = causalGraph(
    ["a", "b", "c", "d"],
    [
      ["a", "b", 2],
      ["b", "c", 3],
      ["c", "d", 5],
    ],
  );
  const { second, third } = indirectUtility(
    graph,
    new Map([
      ["c", 1],
      ["d", 0.1],
    ]),
  );
  expect([...second]).toEqual([6, 1.5, 0, 0]);
  expect([...third]).toEqual([3, 0, 0, 0]);
});

it("models a system with straight or bent responses", () => {
  const graph = causalGraph(["a", "b"], [["a", "b", 2]]);
  const system = { graph, utility: new Map<string, number>() };
  const bs = (name: "linear" | "tanh" | "one-sided"): number =>
    mean(columnOf(sample(modelOf(system, name), stream(1), 20_000), "b").map((b) => b));
  expect(bs("linear")).toBeCloseTo(0, 1);
  expect(bs("tanh")).toBeCloseTo(0, 1);
  expect(bs("one-sided")).toBeCloseTo(2 / Math.sqrt(2 * Math.PI), 1);
});
