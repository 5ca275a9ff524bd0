import fc from "fast-check";
import { expect, it } from "vitest";
import { abductNoise, counterfactual } from "../../../src/lib/causal/counterfactual";
import { causalGraph } from "../../../src/lib/causal/graph";
import { columnOf } from "../../../src/lib/causal/sample";
import { drawExogenous, nonLinearScm, solve } from "../../../src/lib/causal/scm";
import { stream } from "../../../src/lib/random";

const graph = causalGraph(
  ["x", "m", "y"],
  [
    ["x", "m"],
    ["x", "y"],
    ["m", "y"],
  ],
);
const scm = nonLinearScm(graph, { m: (x) => Math.sin(x), y: (x, m) => x * m + m ** 2 });

it("finds the noise behind a case, and follows the same case into the other world", () => {
  fc.assert(
    fc.property(fc.integer(), fc.double({ min: -3, max: 3, noNaN: true }), (seed, x) => {
      const cases = drawExogenous(scm, stream(seed), 1);
      const world = solve(scm, cases);
      const evidence = Object.fromEntries(world.names.map((name, i) => [name, world.columns[i]![0]!]));
      for (const [node, noise] of abductNoise(scm, evidence).columns) {
        expect(noise[0]).toBeCloseTo(cases.columns.get(node)![0]!, 10);
      }
      const answer = counterfactual(scm, { evidence, intervention: { x } });
      const other = solve(scm, cases, { x });
      expect(answer.expectation("y")).toBeCloseTo(columnOf(other, "y")[0]!, 8);
      expect(answer.deviation("y")).toBe(0);
    }),
  );
});

it("refuses partial evidence and names what is missing", () => {
  expect(() => counterfactual(scm, { evidence: { x: 1 }, intervention: { x: 0 } })).toThrow(
    "evidence: expected a value of every node of a non-linear model, got none of m, y",
  );
  expect(() => counterfactual(scm, { evidence: { x: 1, m: 0, y: 0 }, intervention: {} })).toThrow("at least one node");
});
