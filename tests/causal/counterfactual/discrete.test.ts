import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { counterfactual } from "../../../src/lib/causal/counterfactual";
import { causalGraph } from "../../../src/lib/causal/graph";
import { columnOf } from "../../../src/lib/causal/sample";
import { discreteScm, drawExogenous, solve } from "../../../src/lib/causal/scm";
import { stream } from "../../../src/lib/random";
import { distributions, mediationModel } from "./support";

const chance = fc.double({ min: 0.05, max: 0.95, noNaN: true });
const grid = fc.array(fc.array(chance, { minLength: 2, maxLength: 2 }), { minLength: 2, maxLength: 2 });
const tables = fc.record({
  pu: distributions(2),
  px: chance,
  fm: grid,
  fy: fc.array(grid, { minLength: 2, maxLength: 2 }),
});

describe("counterfactual of a discrete model", () => {
  it("agrees with drawn cases that match the evidence", () => {
    const scm = mediationModel({
      pu: [0.3, 0.7],
      px: 0.4,
      fm: [
        [0.2, 0.5],
        [0.6, 0.9],
      ],
      fy: [
        [
          [0.1, 0.4],
          [0.5, 0.7],
        ],
        [
          [0.3, 0.8],
          [0.6, 0.9],
        ],
      ],
    });
    const cases = drawExogenous(scm, stream(1), 60_000);
    const factual = solve(scm, cases);
    const other = solve(scm, cases, { x: 1 });
    const matching = [...columnOf(factual, "y").keys()].filter(
      (row) => columnOf(factual, "y")[row] === 0 && columnOf(factual, "x")[row] === 0,
    );
    const answer = counterfactual(scm, { evidence: { x: 0, y: 0 }, intervention: { x: 1 } });
    expect(matching.length / 60_000).toBeCloseTo(answer.evidenceProbability, 2);
    for (const node of ["u", "m", "y"]) {
      const share = matching.filter((row) => columnOf(other, node)[row] === 1).length / matching.length;
      expect(Math.abs(share - answer.probability({ [node]: 1 }))).toBeLessThan(0.015);
    }
  });

  it("gives distributions that sum to one, and moments and joint events that belong to them", () => {
    fc.assert(
      fc.property(tables, (table) => {
        const scm = mediationModel(table);
        const answer = counterfactual(scm, { evidence: { y: 1 }, intervention: { m: 1 } });
        for (const node of answer.names) {
          const distribution = answer.distribution(node);
          expect(distribution.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12);
          expect(answer.expectation(node)).toBeCloseTo(distribution[1]!, 12);
          expect(answer.deviation(node) ** 2).toBeCloseTo(distribution[1]! * (1 - distribution[1]!), 10);
        }
        expect(answer.probability({ m: 1 })).toBeCloseTo(1, 12);
        const both = answer.probability({ y: 1, u: 1 }) + answer.probability({ y: 1, u: 0 });
        expect(both).toBeCloseTo(answer.probability({ y: 1 }), 12);
      }),
      { numRuns: 30 },
    );
  });

  it("gives back the evidence where a node is set to what it was (consistency)", () => {
    fc.assert(
      fc.property(tables, (table) => {
        const scm = mediationModel(table);
        const answer = counterfactual(scm, { evidence: { x: 1, y: 1 }, intervention: { x: 1 } });
        expect(answer.probability({ y: 1 })).toBeCloseTo(1, 12);
      }),
      { numRuns: 30 },
    );
  });

  it("refuses evidence of probability zero, states that do not exist, and nothing set", () => {
    const scm = discreteScm(causalGraph(["a", "b"], [["a", "b"]]), {
      a: { table: [[0.5, 0.5]] },
      b: { states: 2, noise: [1], value: (_, a) => a },
    });
    const ask = (evidence: object, intervention: object) => () =>
      counterfactual(scm, { evidence: { ...evidence }, intervention: { ...intervention } });
    expect(ask({ a: 0, b: 1 }, { a: 1 })).toThrow(
      "evidence: expected what the model can produce, got a = 0, b = 1, of probability 0",
    );
    expect(ask({ a: 2 }, { a: 1 })).toThrow("evidence.a: expected a state 0 ... 1, got 2");
    expect(ask({ a: 0 }, {})).toThrow("intervention: expected at least one node to set, got none");
    const answer = counterfactual(scm, { evidence: {}, intervention: { a: 1 } });
    expect(() => answer.probability({ b: 7 })).toThrow("event.b: expected a state 0 ... 1, got 7");
    expect(() => answer.distribution("z")).toThrow("node: expected nodes of the graph (a, b), got 'z'");
  });
});
