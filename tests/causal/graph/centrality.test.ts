import fc from "fast-check";
import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import { describe, expect, it } from "vitest";
import { causalGraph } from "../../../src/lib/causal/graph/causal-graph";
import { centrality, centralityKinds, type CentralityKind } from "../../../src/lib/causal/graph/centrality";
import { weightMatrix } from "../../../src/lib/causal/graph/weight-matrix";
import { arbitraryDag } from "./random-graph";

/** a -> b -> c -> d with a shortcut a -> c. */
const graph = causalGraph(
  ["a", "b", "c", "d"],
  [
    ["a", "b", 2],
    ["b", "c", -1],
    ["a", "c", 0.5],
    ["c", "d", 3],
  ],
);

describe("centrality", () => {
  it("counts edges, shortest paths and distances as by hand", () => {
    expect([...centrality(graph, "degree").values()]).toEqual([2 / 3, 2 / 3, 1, 1 / 3]);
    // Through c lead a -> c -> d and b -> c -> d, of 3 x 2 ordered pairs; through b none, since a -> c is shorter.
    expect([...centrality(graph, "betweenness").values()]).toEqual([0, 0, 2 / 6, 0]);
    // d is reached from c in 1, from a and b in 2 steps each.
    expect([...centrality(graph, "closeness").values()]).toEqual([0, 1, 1, 3 / 5]);
  });

  it("gives a node that is alone what it gives nodes without edges, and a whole to itself", () => {
    const alone = causalGraph(["a"], []);
    const values = centralityKinds.map((kind) => [kind, centrality(alone, kind).get("a")]);
    expect(Object.fromEntries(values)).toEqual({
      degree: 0,
      betweenness: 0,
      closeness: 0,
      eigenvector: 1,
      pagerank: 1,
    });
  });

  it("is the leading eigenvector of the undirected graph by |weight|", () => {
    const { names, matrix } = weightMatrix(graph);
    const n = names.length;
    const undirected = Matrix.zeros(n, n);
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) undirected.set(i, j, Math.abs(matrix[i * n + j]!) + Math.abs(matrix[j * n + i]!));
    }
    const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(undirected);
    const leading = eigenvectorMatrix.getColumn(realEigenvalues.indexOf(Math.max(...realEigenvalues))).map(Math.abs);
    const found = [...centrality(graph, "eigenvector").values()];
    found.forEach((value, i) => {
      expect(value).toBeCloseTo(leading[i]!, 9);
    });
  });

  it("solves the equation of page rank by |weight|, damping .85", () => {
    const rank = [...centrality(graph, "pagerank").values()];
    const share = [
      [0, 0.8, 0.2, 0],
      [0, 0, 1, 0],
      [0, 0, 0, 1],
      [0.25, 0.25, 0.25, 0.25],
    ];
    rank.forEach((value, to) => {
      const inflow = rank.reduce((sum, r, from) => sum + r * share[from]![to]!, 0);
      expect(value).toBeCloseTo(0.15 / 4 + 0.85 * inflow, 9);
    });
  });

  it("is finite and not negative for every graph, whatever the weights, and page rank sums to 1", () => {
    fc.assert(
      fc.property(arbitraryDag(7), fc.constantFrom(...centralityKinds), (dag, kind) => {
        const values = [...centrality(dag, kind).values()];
        expect(values.every((value) => value >= 0 && Number.isFinite(value))).toBe(true);
        if (kind === "pagerank") expect(values.reduce((a, b) => a + b)).toBeCloseTo(1, 9);
      }),
      { numRuns: 60 },
    );
  });

  it("does not change when all weights are scaled", () => {
    const scaled = causalGraph(
      graph.nodes(),
      graph.mapEdges((_, { weight }, from, to): [string, string, number] => [from, to, weight / 1000]),
    );
    for (const kind of centralityKinds) {
      const [one, other] = [centrality(graph, kind), centrality(scaled, kind)];
      for (const [node, value] of one) expect(other.get(node)).toBeCloseTo(value, 9);
    }
  });

  it("has an answer for one node and for none", () => {
    expect([...centrality(causalGraph(["a"], []), "degree")]).toEqual([["a", 0]]);
    expect([...centrality(causalGraph([], []), "pagerank")]).toEqual([]);
  });

  it("refuses an unknown kind", () => {
    expect(() => centrality(graph, "fame" as CentralityKind)).toThrow("kind: expected one of degree, betweenness");
  });
});
