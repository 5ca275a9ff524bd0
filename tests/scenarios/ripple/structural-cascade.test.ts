import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { causalGraph, linearScm, nonLinearScm } from "../../../src/lib/causal";
import { stream } from "../../../src/lib/random";
import { cascade, largestGap, structuralCascade } from "../../../src/lib/scenarios/ripple";
import { anyDag } from "./random-graph";

describe("a cascade by the model's own equations", () => {
  it("is that of the weights on a linear model, whatever the cases", () => {
    fc.assert(
      fc.property(anyDag, fc.integer({ min: 0, max: 1000 }), (graph, seed) => {
        const [a, b] = graph.nodes();
        const shock = new Map([
          [a!, 1.5],
          [b!, -1],
        ]);
        const truth = structuralCascade(linearScm(graph), shock, { rows: 5, steps: 4, stream: stream(seed) });
        expect(largestGap(truth.byOrder, cascade(graph, shock, { steps: 4 }).byOrder)).toBeLessThan(1e-10);
      }),
      { numRuns: 40 },
    );
  });

  it("knows that a saturated node passes on less: the mean of tanh(x + 1) - tanh(x)", () => {
    const graph = causalGraph(["a", "b"], [["a", "b"]]);
    const scm = nonLinearScm(graph, { b: Math.tanh });
    const { byOrder, standardErrors } = structuralCascade(scm, new Map([["a", 1]]), {
      rows: 20_000,
      stream: stream(1),
    });
    // By quadrature of the difference against the normal density.
    const expected = quadrature((x) => Math.tanh(x + 1) - Math.tanh(x));
    expect(Math.abs(byOrder[1]![1]! - expected)).toBeLessThan(4 * standardErrors![1]![1]!);
    expect(expected).toBeGreaterThan(0.3);
    expect([...byOrder[2]!]).toEqual([0, 0]);
  });

  it("adds up to what an intervention that lasts changes in the end", () => {
    const graph = causalGraph(
      ["a", "b", "c"],
      [
        ["a", "b"],
        ["b", "c"],
        ["a", "c"],
      ],
    );
    const scm = nonLinearScm(graph, { b: (a) => a * a, c: (b, a) => b - Math.max(a, 0) });
    const { byOrder } = structuralCascade(scm, new Map([["a", 1]]), { rows: 4000, stream: stream(2) });
    const total = byOrder.reduce((sum, changes) => sum + changes[2]!, 0);
    // E[(a + 1)² - a²] - E[max(a + 1, 0) - max(a, 0)]
    const expected = 1 - quadrature((x) => Math.max(x + 1, 0) - Math.max(x, 0));
    expect(total).toBeCloseTo(expected, 0);
    expect(byOrder[3]!.every((change) => change === 0)).toBe(true);
  });
});

/** Mean of a function of a standard normal. */
function quadrature(f: (x: number) => number): number {
  let sum = 0;
  for (let x = -8; x < 8; x += 0.001) sum += (f(x) * Math.exp((-x * x) / 2) * 0.001) / Math.sqrt(2 * Math.PI);
  return sum;
}
