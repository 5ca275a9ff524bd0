import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { causalGraph, cpdag, findCycle, pdag, randomDag, weightMatrix } from "../../../src/lib/causal";
import { stream, uniforms } from "../../../src/lib/random";
import {
  correlationScores,
  edgeAuc,
  graphFromScores,
  pdagFromScores,
  pdagScores,
  undirectedFromScores,
} from "../../../src/lib/training/graph-network";

const names = ["a", "b", "c"];

it("makes no graph of scores that are not numbers", () => {
  expect(() => graphFromScores(names, new Float64Array(9).fill(NaN))).toThrow("scores");
});

describe("edgeAuc", () => {
  const graph = causalGraph(names, [
    ["a", "b"],
    ["b", "c"],
  ]);

  it("is 1 for the graph's own edges, and a half for a score that knows nothing", () => {
    const truth = weightMatrix(graph).matrix;
    expect(edgeAuc(truth, graph)).toEqual({ directed: 1, skeleton: 1 });
    expect(edgeAuc(new Float64Array(9).fill(0.3), graph)).toEqual({ directed: 0.5, skeleton: 0.5 });
  });

  it("lets a score without direction be right about adjacency only", () => {
    const symmetric = Float64Array.of(0, 1, 0, 1, 0, 1, 0, 1, 0);
    expect(edgeAuc(symmetric, graph)).toEqual({ directed: 0.75, skeleton: 1 });
    const reversed = Float64Array.of(0, 0, 0, 1, 0, 0, 0, 1, 0);
    expect(edgeAuc(reversed, graph)).toEqual({ directed: 0.25, skeleton: 1 });
  });

  it("refuses scores of another size", () => {
    expect(() => edgeAuc(new Float64Array(4), graph)).toThrow("scores: expected 3 x 3 numbers, got 4");
  });
});

describe("graphFromScores", () => {
  it("never closes a cycle, and joins exactly the pairs whose scores sum to more than the threshold", () => {
    fc.assert(
      fc.property(fc.integer(), fc.double({ min: 0.1, max: 1.9, noNaN: true }), (seed, threshold) => {
        const scores = uniforms(stream(seed), 25);
        const graph = graphFromScores(["a", "b", "c", "d", "e"], scores, threshold);
        expect(findCycle(graph)).toBeUndefined();
        let pairs = 0;
        for (let i = 0; i < 5; i++)
          for (let j = 0; j < i; j++) if (scores[5 * i + j]! + scores[5 * j + i]! > threshold) pairs++;
        expect(graph.size).toBe(pairs);
      }),
    );
  });

  it("gives back a graph from its own edges, and turns the least sure edge of a cycle", () => {
    const truth = randomDag(stream(1), { nodes: 6, edgeProbability: 0.5 });
    const edges = weightMatrix(truth).matrix.map((weight) => (weight === 0 ? 0 : 1));
    expect(weightMatrix(graphFromScores(truth.nodes(), edges)).matrix).toEqual(edges);
    expect(pdagFromScores(truth.nodes(), edges)).toEqual(cpdag(truth));
    const loop = Float64Array.of(0, 0.9, 0, 0, 0, 0.8, 0.7, 0, 0);
    expect(graphFromScores(names, loop).hasEdge("a", "c")).toBe(true);
  });
});

describe("other scores", () => {
  it("pdagScores splits an undirected edge between its two ways", () => {
    const scores = pdagScores(pdag(names, [["a", "b"]], [["b", "c"]]));
    expect([...scores]).toEqual([0, 1, 0, 0, 0, 0.5, 0, 0.5, 0]);
  });

  it("correlationScores is symmetric, and blind to sign and scale", () => {
    const [x, y] = [Float64Array.of(1, 2, 3, 4), Float64Array.of(2, 1, 4, 3)];
    const scores = correlationScores({ names: ["x", "y"], columns: [x, y.map((value) => 5 - 3 * value)] });
    expect(scores[0]).toBe(0);
    expect(scores[1]).toBeCloseTo(0.6, 12);
    expect(scores[2]).toBeCloseTo(0.6, 12);
  });

  it("undirectedFromScores joins without directing", () => {
    const found = undirectedFromScores(names, Float64Array.of(0, 0.9, 0.1, 0.9, 0, 0.5, 0.1, 0.5, 0), 0.4);
    expect(found).toEqual(
      pdag(
        names,
        [],
        [
          ["a", "b"],
          ["b", "c"],
        ],
      ),
    );
  });
});
