import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { counterfactual } from "../../../src/lib/causal/counterfactual";
import { causalGraph } from "../../../src/lib/causal/graph";
import { columnOf } from "../../../src/lib/causal/sample";
import { drawExogenous, intervene, linearScm, randomDag, sample, solve } from "../../../src/lib/causal/scm";
import { stream } from "../../../src/lib/random";
import { mean, standardDeviation } from "../../../src/lib/statistics";

/** A random linear model of five nodes. */
function modelOf(seed: number) {
  const graph = randomDag(stream(seed), { nodes: 5, edgeProbability: 0.6 });
  return linearScm(graph, { intercept: { v0: 1, v3: -2 }, noise: { v1: 2, v4: 0.5 } });
}

/** One drawn case as evidence. */
function caseOf(scm: ReturnType<typeof modelOf>, seed: number) {
  const cases = drawExogenous(scm, stream(seed), 1);
  const world = solve(scm, cases);
  const evidence = Object.fromEntries(world.names.map((name, i) => [name, world.columns[i]![0]!]));
  return { cases, evidence };
}

describe("counterfactual of a linear model with full evidence", () => {
  it("is the same case in the other world, exactly", () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(4), (seed, chosen) => {
        const scm = modelOf(seed);
        const { cases, evidence } = caseOf(scm, seed);
        const intervention = { [`v${chosen}`]: 3 };
        const answer = counterfactual(scm, { evidence, intervention });
        const other = solve(scm, cases, intervention);
        for (const name of answer.names) {
          expect(answer.expectation(name)).toBeCloseTo(columnOf(other, name)[0]!, 8);
          expect(answer.deviation(name)).toBeLessThan(1e-6);
        }
      }),
    );
  });

  it("gives back the evidence where a node is set to what it was", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const scm = modelOf(seed);
        const { evidence } = caseOf(scm, seed);
        const answer = counterfactual(scm, { evidence, intervention: { v2: evidence["v2"]! } });
        for (const [name, value] of Object.entries(evidence)) expect(answer.expectation(name)).toBeCloseTo(value, 8);
      }),
    );
  });
});

describe("counterfactual of a linear model with some evidence", () => {
  const graph = causalGraph(
    ["u", "x", "y"],
    [
      ["u", "x", 1],
      ["u", "y", 1],
      ["x", "y", 2],
    ],
  );
  const scm = linearScm(graph, { noise: { u: 1, x: 0.5, y: 0 } });

  it("conditions the hidden cause by hand: u given x = 1 is normal with mean 1 / 1.25 and variance .25 / 1.25", () => {
    const answer = counterfactual(scm, { evidence: { x: 1 }, intervention: { x: 3 } });
    expect(answer.expectation("u")).toBeCloseTo(0.8, 12);
    expect(answer.deviation("u")).toBeCloseTo(Math.sqrt(0.2), 12);
    expect(answer.expectation("y")).toBeCloseTo(6.8, 12);
    expect(answer.deviation("y")).toBeCloseTo(Math.sqrt(0.2), 12);
    expect(answer.covariance("u", "y")).toBeCloseTo(0.2, 12);
    expect(answer.deviation("x")).toBe(0);
  });

  it("differs from conditioning on the intervention: what was seen stays seen", () => {
    const without = counterfactual(scm, { evidence: {}, intervention: { x: 3 } });
    expect(without.expectation("y")).toBeCloseTo(6, 12);
    expect(without.deviation("y")).toBeCloseTo(1, 12);
  });

  it("agrees with the cases of a large sample that come near the evidence", () => {
    const random = modelOf(11);
    const cases = drawExogenous(random, stream(12), 150_000);
    const factual = solve(random, cases);
    const other = solve(random, cases, { v0: 2 });
    const seen = { v2: mean(columnOf(factual, "v2")) + 0.5, v4: mean(columnOf(factual, "v4")) - 0.5 };
    const isNear = (row: number): boolean =>
      Object.entries(seen).every(([name, value]) => Math.abs(columnOf(factual, name)[row]! - value) < 0.1);
    const near = [...columnOf(factual, "v2").keys()].filter(isNear);
    const answer = counterfactual(random, { evidence: seen, intervention: { v0: 2 } });
    expect(near.length).toBeGreaterThan(300);
    for (const name of ["v1", "v2", "v3", "v4"]) {
      const values = near.map((row) => columnOf(other, name)[row]!);
      const spread = standardDeviation(values);
      expect(Math.abs(mean(values) - answer.expectation(name))).toBeLessThan(
        0.12 + (4 * spread) / Math.sqrt(near.length),
      );
      expect(Math.abs(spread - answer.deviation(name))).toBeLessThan(0.15);
    }
  });

  it("without evidence has the mean of the intervened model", () => {
    const random = modelOf(5);
    const answer = counterfactual(random, { evidence: {}, intervention: { v1: 2 } });
    const drawn = sample(intervene(random, { v1: 2 }), stream(6), 20_000);
    for (const name of drawn.names) {
      const column = columnOf(drawn, name);
      expect(Math.abs(mean(column) - answer.expectation(name))).toBeLessThan(0.05 * (1 + answer.deviation(name)));
      expect(Math.abs(standardDeviation(column) - answer.deviation(name))).toBeLessThan(
        0.05 * (1 + answer.deviation(name)),
      );
    }
  });
});

describe("counterfactual of a linear model", () => {
  const graph = causalGraph(["x", "y"], [["x", "y", 2]]);

  it("takes evidence on a node without noise of its own, and refuses evidence that contradicts it", () => {
    const scm = linearScm(graph, { noise: { y: 0 } });
    const question = { evidence: { y: 4 }, intervention: { y: 0 } };
    expect(counterfactual(scm, question).expectation("x")).toBeCloseTo(2, 12);
    expect(() => counterfactual(scm, { evidence: { x: 1, y: 3 }, intervention: { x: 0 } })).toThrow(
      "evidence.y: expected 2, which the other evidence settles, got 3",
    );
  });

  it("refuses an empty intervention, unknown nodes, and numbers that are not finite", () => {
    const scm = linearScm(graph);
    expect(() => counterfactual(scm, { evidence: {}, intervention: {} })).toThrow(
      "intervention: expected at least one node",
    );
    expect(() => counterfactual(scm, { evidence: { q: 1 }, intervention: { x: 1 } })).toThrow(
      "evidence: expected nodes of the graph (x, y), got 'q'",
    );
    expect(() => counterfactual(scm, { evidence: { x: NaN }, intervention: { x: 1 } })).toThrow(
      "evidence.x: expected a number",
    );
    expect(() => counterfactual(scm, { evidence: {}, intervention: { x: 1 } }).expectation("q")).toThrow(
      "node: expected nodes of the graph",
    );
  });
});
