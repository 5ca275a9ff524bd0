import { describe, expect, it } from "vitest";
import { causalGraph } from "../../../src/lib/causal/graph";
import { linearScm } from "../../../src/lib/causal/scm";
import { stream } from "../../../src/lib/random";
import { standardDeviation } from "../../../src/lib/statistics";

const graph = causalGraph(
  ["a", "b", "c"],
  [
    ["a", "c", 2],
    ["b", "c", -3],
  ],
);

describe("linearScm", () => {
  it("weighs parents in the order of the edges, and adds intercept and noise", () => {
    const { parents, value } = linearScm(graph, { intercept: { c: 0.5 } }).mechanisms.get("c")!;
    expect(parents).toEqual(["a", "b"]);
    expect(value([10, 1], 0.25)).toBe(20 - 3 + 0.5 + 0.25);
  });

  it("draws noise of the deviation that is asked for, by node or for all; 1 where nothing is said", () => {
    const scm = linearScm(graph, { noise: { a: 4 } });
    const spread = (node: string): number => standardDeviation(scm.mechanisms.get(node)!.noise(stream(1), 20_000));
    expect(spread("a")).toBeCloseTo(4, 1);
    expect(spread("b")).toBeCloseTo(1, 1);
    expect(linearScm(graph, { noise: 0 }).mechanisms.get("b")!.noise(stream(1), 2)).toEqual(new Float64Array(2));
  });

  it("refuses a cycle by its name, unknown nodes and impossible numbers", () => {
    const loop = causalGraph(
      ["a", "b"],
      [
        ["a", "b"],
        ["b", "a"],
      ],
    );
    expect(() => linearScm(loop)).toThrow("expected no cycle, got a -> b -> a");
    expect(() => linearScm(graph, { noise: { z: 1 } })).toThrow(
      "noise: expected nodes of the graph (a, b, c), got 'z'",
    );
    expect(() => linearScm(graph, { intercept: { q: 1 } })).toThrow("intercept: expected nodes of the graph");
    expect(() => linearScm(graph, { noise: -1 })).toThrow("noise of a: expected a number in [0");
    expect(() => linearScm(graph, { intercept: Infinity })).toThrow("intercept of a: expected a number");
  });

  it("refuses a weight that became infinite after the graph was made", () => {
    const broken = causalGraph(["a", "c"], [["a", "c"]]);
    broken.setEdgeAttribute("a", "c", "weight", NaN);
    expect(() => linearScm(broken)).toThrow("weight of a -> c: expected a number");
  });
});
