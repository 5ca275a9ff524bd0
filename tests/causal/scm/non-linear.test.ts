import { describe, expect, it } from "vitest";
import { causalGraph } from "../../../src/lib/causal/graph";
import { nonLinearScm, sample } from "../../../src/lib/causal/scm";
import { stream, uniforms } from "../../../src/lib/random";

const graph = causalGraph(
  ["a", "b", "c"],
  [
    ["b", "c"],
    ["a", "c"],
  ],
);

describe("nonLinearScm", () => {
  it("calls a function with the parents in the order of the edges into its node", () => {
    const scm = nonLinearScm(graph, { c: (b, a) => b ** a });
    expect(scm.mechanisms.get("c")!.value([2, 3], 0.5)).toBe(8.5);
  });

  it("takes noise from a source of one's own", () => {
    const scm = nonLinearScm(
      graph,
      { c: (b, a) => b + a },
      { noise: { a: (own, rows) => uniforms(own, rows, 5, 6), b: 0 } },
    );
    const [a, b] = sample(scm, stream(1), 100).columns;
    expect(Math.min(...a!)).toBeGreaterThanOrEqual(5);
    expect(Math.max(...a!)).toBeLessThan(6);
    expect(b).toEqual(new Float64Array(100));
  });

  it("refuses a node with parents and without a function, an unknown node, and a function that leaves the numbers", () => {
    expect(() => nonLinearScm(graph, {})).toThrow('functions: expected one for "c", a function of b, a, got none');
    expect(() => nonLinearScm(graph, { c: () => 1, d: () => 1 })).toThrow("functions: expected nodes of the graph");
    expect(() => nonLinearScm(graph, { c: () => 1 }, { noise: { d: 1 } })).toThrow(
      "noise: expected nodes of the graph",
    );
    const scm = nonLinearScm(graph, { c: (b) => Math.log(b) });
    expect(() => scm.mechanisms.get("c")!.value([-1, 2], 0)).toThrow("function of c at (-1, 2): expected a number");
  });
});
