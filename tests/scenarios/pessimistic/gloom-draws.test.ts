import { expect, it } from "vitest";
import { causalGraph } from "../../../src/lib/causal";
import { stream } from "../../../src/lib/random";
import { glooms, gloomDraws } from "../../../src/lib/scenarios/pessimistic";
import { mean } from "../../../src/lib/statistics";

it("simulates one decision on each variant, around its expected after-effects", () => {
  const graph = causalGraph(
    ["a", "b", "c"],
    [
      ["a", "b", 0.8, 0.9],
      ["b", "c", 0.5],
    ],
  );
  const [shock, utility] = [
    new Map([["a", 1]]),
    new Map([
      ["b", 1],
      ["c", 2],
    ]),
  ];
  const draws = gloomDraws(graph, { shock, utility, runs: 4000, noise: 0.1, stream: stream(1) });
  expect(draws.map(({ gloom }) => gloom)).toEqual([...glooms]);
  const [first, second] = [0.72, 0.72 * 0.5 * 2];
  [first + second, -first + second, -first + second, -first - second].forEach((expected, i) => {
    expect(draws[i]!.utilities).toHaveLength(4000);
    expect(Math.abs(mean(draws[i]!.utilities) - expected)).toBeLessThan(0.05);
  });
});
