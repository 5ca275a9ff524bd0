import { describe, expect, it } from "vitest";
import { cpdag } from "../../../src/lib/causal";
import { stream } from "../../../src/lib/random";
import {
  bestCorrelationThreshold,
  causalDatasets,
  compareEdges,
  correlationMethod,
  networkMethod,
  structureMethod,
} from "../../../src/lib/training/graph-network";
import { mean } from "../../../src/lib/statistics";
import { weightMatrix, type Sample } from "../../../src/lib/causal";

const datasets = causalDatasets(stream(1), { world: "linear", count: 5, nodes: 5, rows: 100 });
const truthOf = (sample: Sample) => datasets.find((dataset) => dataset.sample === sample)!.graph;

describe("compareEdges", () => {
  it("finds no distance for a method that knows the truth, and its method's name on each row", () => {
    const rows = compareEdges(datasets, [structureMethod("oracle", (sample) => cpdag(truthOf(sample)))]);
    expect(rows).toHaveLength(5);
    rows.forEach((row, dataset) => {
      expect(row).toMatchObject({ method: "oracle", dataset, distance: 0, skeleton: 1 });
    });
  });

  it("takes the scores of a network as chances of edges", () => {
    const network = {
      scores: (sample: Sample) => weightMatrix(truthOf(sample)).matrix.map((weight) => (weight === 0 ? 0 : 0.9)),
      losses: [],
      dispose: () => undefined,
    };
    for (const row of compareEdges(datasets, [networkMethod(network)])) {
      expect(row).toMatchObject({ method: "graph network", distance: 0, directed: 1, skeleton: 1 });
    }
  });
});

describe("bestCorrelationThreshold", () => {
  it("is a threshold that no other beats on the datasets given", () => {
    const distanceAt = (threshold: number): number =>
      mean(compareEdges(datasets, [correlationMethod(threshold)]).map(({ distance }) => distance));
    const best = bestCorrelationThreshold(datasets);
    for (const other of [0.05, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95]) {
      expect(distanceAt(best)).toBeLessThanOrEqual(distanceAt(other));
    }
  });

  it("refuses no datasets", () => {
    expect(() => bestCorrelationThreshold([])).toThrow("datasets: expected a whole number");
  });
});
