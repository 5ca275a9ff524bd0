import { describe, expect, it } from "vitest";
import { causalGraph } from "../../../src/lib/causal/graph";
import { columnOf } from "../../../src/lib/causal/sample";
import { discreteScm, intervene, linearScm, nonLinearScm, sample } from "../../../src/lib/causal/scm";
import { stream } from "../../../src/lib/random";
import { mean } from "../../../src/lib/statistics";

const graph = causalGraph(
  ["z", "x", "y"],
  [
    ["z", "x", 1],
    ["z", "y", 2],
    ["x", "y", 3],
  ],
);

describe("intervene", () => {
  it("cuts the edges into what is set and leaves the model given as it was", () => {
    const scm = linearScm(graph);
    const cut = intervene(scm, { x: 1 });
    expect(cut.graph.edges().map((edge) => cut.graph.extremities(edge))).toEqual([
      ["z", "y"],
      ["x", "y"],
    ]);
    expect(scm.graph.size).toBe(3);
    expect(cut.mechanisms.get("y")).toMatchObject({ parents: ["z", "x"], weights: [2, 3] });
  });

  it("removes confounding: the effect of x on y is the weight of its edge, not the regression on it", () => {
    const scm = linearScm(graph);
    const at = (x: number): number => mean(columnOf(sample(intervene(scm, { x }), stream(1), 200), "y"));
    expect(at(1) - at(0)).toBeCloseTo(3, 12);
  });

  it("keeps the kind of a model and the states of a discrete node", () => {
    expect(intervene(nonLinearScm(graph, { x: (z) => z, y: (z, x) => z * x }), { x: 2 }).kind).toBe("non-linear");
    const coin = { table: [[0.5, 0.5]] };
    const scm = discreteScm(causalGraph(["a"], []), { a: coin });
    expect(intervene(scm, { a: 1 }).mechanisms.get("a")).toMatchObject({ states: 2, probabilities: [1] });
    expect(() => intervene(scm, { a: 2 })).toThrow("intervention.a: expected a state 0 ... 1, got 2");
  });

  it("can follow on an intervention", () => {
    const twice = intervene(intervene(linearScm(graph), { x: 1 }), { z: 5 });
    expect(sample(twice, stream(2), 1).columns.slice(0, 2)).toEqual([Float64Array.of(5), Float64Array.of(1)]);
  });

  it("refuses an unknown node, a number that is not finite, and nothing", () => {
    const scm = linearScm(graph);
    expect(() => intervene(scm, { q: 1 })).toThrow("intervention: expected nodes of the graph (z, x, y), got 'q'");
    expect(() => intervene(scm, { x: NaN })).toThrow("intervention.x: expected a number");
    expect(() => intervene(scm, {})).toThrow("intervention: expected at least one node to set, got none");
  });
});
