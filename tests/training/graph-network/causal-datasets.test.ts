import { describe, expect, it } from "vitest";
import { findCycle } from "../../../src/lib/causal";
import { stream } from "../../../src/lib/random";
import { mean, standardDeviation } from "../../../src/lib/statistics";
import { causalDatasets, causalWorlds, standardised } from "../../../src/lib/training/graph-network";

describe.each(causalWorlds)("causalDatasets of a %s world", (world) => {
  const datasets = causalDatasets(stream(1), { world, count: 6, nodes: 5, degree: 1, rows: 50 });

  it("gives acyclic graphs with edges, and columns of mean 0 and deviation 1 in the order of the nodes", () => {
    expect(datasets).toHaveLength(6);
    for (const { sample, graph } of datasets) {
      expect(findCycle(graph)).toBeUndefined();
      expect(graph.size).toBeGreaterThan(0);
      expect(sample.names).toEqual(graph.nodes());
      for (const column of sample.columns) {
        expect(column).toHaveLength(50);
        expect(mean(column)).toBeCloseTo(0, 10);
        expect(standardDeviation(column)).toBeCloseTo(1, 10);
      }
    }
  });

  it("gives the same first datasets however many are asked for", () => {
    const two = causalDatasets(stream(1), { world, count: 2, nodes: 5, degree: 1, rows: 50 });
    expect(two[1]!.sample).toEqual(datasets[1]!.sample);
  });
});

it("standardised keeps what correlation sees and forgets scale and place", () => {
  const sample = { names: ["a"], columns: [Float64Array.of(1, 2, 3)] };
  expect([...standardised(sample).columns[0]!]).toEqual([-1, 0, 1]);
  expect(() => standardised({ ...sample, columns: [Float64Array.of(4, 4, 4)] })).toThrow("expected values that vary");
  expect(standardised({ ...sample, columns: [Float64Array.of(10, 30, 50)] })).toEqual(standardised(sample));
});

it("refuses an unknown world, and a degree that gives no edges", () => {
  expect(() => causalDatasets(stream(1), { world: "flat" as "linear", count: 1 })).toThrow(
    "world: expected one of linear",
  );
  expect(() => causalDatasets(stream(1), { world: "linear", count: 1, degree: 0 })).toThrow(
    "gives graphs of 8 nodes an edge",
  );
});
