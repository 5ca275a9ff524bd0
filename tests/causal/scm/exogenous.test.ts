import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { causalGraph, descendants } from "../../../src/lib/causal/graph";
import { columnOf } from "../../../src/lib/causal/sample";
import {
  discreteScm,
  drawExogenous,
  intervene,
  linearScm,
  nonLinearScm,
  randomDag,
  sample,
  solve,
} from "../../../src/lib/causal/scm";
import { stream } from "../../../src/lib/random";
import { mean, variance } from "../../../src/lib/statistics";

const chain = causalGraph(
  ["x", "m", "y"],
  [
    ["x", "m", 2],
    ["m", "y", -0.5],
  ],
);

describe("sample", () => {
  it("has the moments that a linear model has in closed form", () => {
    const drawn = sample(linearScm(chain, { noise: { x: 2 }, intercept: { m: 3 } }), stream(1), 40_000);
    expect(drawn.names).toEqual(["x", "m", "y"]);
    expect(mean(columnOf(drawn, "y"))).toBeCloseTo(-1.5, 1);
    expect(variance(columnOf(drawn, "m")) / 17).toBeCloseTo(1, 1);
    expect(variance(columnOf(drawn, "y")) / (17 / 4 + 1)).toBeCloseTo(1, 1);
  });

  it("draws a discrete node by the row of its table that its parents name, the last parent fastest", () => {
    const graph = causalGraph(
      ["a", "b", "c"],
      [
        ["a", "c"],
        ["b", "c"],
      ],
    );
    const table = [
      [1, 0, 0],
      [0, 1, 0],
      [0.25, 0.25, 0.5],
      [0, 0, 1],
    ];
    const scm = discreteScm(graph, { a: { table: [[0.5, 0.5]] }, b: { table: [[0.5, 0.5]] }, c: { table } });
    const [a, b, c] = sample(scm, stream(2), 20_000).columns;
    const counts = table.map(() => [0, 0, 0]);
    c!.forEach((state, row) => (counts[2 * a![row]! + b![row]!]![state]! += 1));
    counts.forEach((row, r) => {
      const total = row.reduce((sum, n) => sum + n, 0);
      row.forEach((n, state) => {
        expect(Math.abs(n / total - table[r]![state]!)).toBeLessThan(0.03);
      });
    });
  });

  it("is the same for the same seed, and refuses no rows", () => {
    const scm = nonLinearScm(chain, { m: Math.sin, y: (m) => m * m });
    expect(sample(scm, stream(3), 5)).toEqual(sample(scm, stream(3), 5));
    expect(() => sample(scm, stream(3), 0)).toThrow("rows: expected a whole number");
  });

  it("changes nothing but what follows from an intervention, number by number", () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(5), (seed, chosen) => {
        const graph = randomDag(stream(seed), { nodes: 6, edgeProbability: 0.5 });
        const node = `v${chosen}`;
        const scm = linearScm(graph);
        const before = sample(scm, stream(seed), 4);
        const after = sample(intervene(scm, { [node]: 7 }), stream(seed), 4);
        const touched = descendants(graph, [node]);
        for (const other of before.names) {
          if (!touched.has(other)) expect(columnOf(after, other)).toEqual(columnOf(before, other));
        }
        expect([...columnOf(after, node)]).toEqual([7, 7, 7, 7]);
      }),
    );
  });
});

describe("solve", () => {
  it("gives what the intervened model gives in the same cases", () => {
    const scm = nonLinearScm(chain, { m: Math.tanh, y: (m) => m ** 3 });
    const cases = drawExogenous(scm, stream(4), 6);
    expect(solve(scm, cases, { m: 0.4 })).toEqual(solve(intervene(scm, { m: 0.4 }), cases));
  });

  it("takes one value a case, so that counterfactuals can be nested", () => {
    const scm = linearScm(chain);
    const cases = drawExogenous(scm, stream(5), 3);
    const mediator = columnOf(solve(scm, cases, { x: 0 }), "m");
    const nested = solve(scm, cases, { x: 1, m: mediator });
    expect(columnOf(nested, "y")).toEqual(columnOf(solve(scm, cases, { x: 0 }), "y"));
  });

  it("refuses an unknown node and a column that does not fit the cases", () => {
    const scm = linearScm(chain);
    const cases = drawExogenous(scm, stream(6), 3);
    expect(() => solve(scm, cases, { z: 1 })).toThrow("assigned: expected nodes of the graph (x, m, y), got 'z'");
    expect(() => solve(scm, cases, { m: new Float64Array(2) })).toThrow(
      "assigned.m: expected 3 values, one a case, got 2",
    );
  });
});
