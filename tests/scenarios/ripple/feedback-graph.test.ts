import { expect, it } from "vitest";
import { causalGraph, findCycle } from "../../../src/lib/causal";
import { stream } from "../../../src/lib/random";
import { feedbackGraph, spectralRadius } from "../../../src/lib/scenarios/ripple";

it("knows the spectral radius of a cycle, of two and of none", () => {
  expect(
    spectralRadius(
      causalGraph(
        ["a", "b", "c"],
        [
          ["a", "b", 2],
          ["b", "c", 3],
          ["c", "a", 4],
        ],
      ),
    ),
  ).toBeCloseTo(24 ** (1 / 3), 10);
  expect(
    spectralRadius(
      causalGraph(
        ["a", "b"],
        [
          ["a", "b", -0.5],
          ["b", "a", 0.5],
        ],
      ),
    ),
  ).toBeCloseTo(0.5, 10);
  expect(spectralRadius(causalGraph(["a", "b"], [["a", "b", 9]]))).toBe(0);
});

it("draws graphs with a cycle and the radius asked for", () => {
  for (let seed = 0; seed < 10; seed++) {
    const graph = feedbackGraph(stream(seed), { nodes: 6, edgeProbability: 0.25, radius: 0.8 });
    expect(findCycle(graph)).toBeDefined();
    expect(spectralRadius(graph)).toBeCloseTo(0.8, 8);
  }
});

it("gives up where no cycle can be", () => {
  expect(() => feedbackGraph(stream(1), { nodes: 3, edgeProbability: 0, radius: 0.5 })).toThrow("no draw of 1,000");
});
