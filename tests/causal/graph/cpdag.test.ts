import fc from "fast-check";
import { expect, describe, it } from "vitest";
import { causalGraph, type CausalGraph } from "../../../src/lib/causal/graph/causal-graph";
import { cpdag } from "../../../src/lib/causal/graph/cpdag";
import { structuralHammingDistance } from "../../../src/lib/causal/graph/hamming-distance";
import { pdag, pdagEdges } from "../../../src/lib/causal/graph/pdag";
import { describeReference, referenceJson } from "../../support/reference";
import { independences, orientations } from "./markov-class";
import { arbitraryDag } from "./random-graph";

interface Truth {
  readonly nodes: readonly string[];
  readonly dag_edges: readonly (readonly [string, string])[];
  readonly cpdag_directed: readonly (readonly [string, string])[];
  readonly cpdag_undirected: readonly (readonly [string, string])[];
}

describe("cpdag", () => {
  it("directs a collider and leaves a chain and a fork alone", () => {
    const of = (...edges: [string, string][]): ReturnType<typeof pdagEdges> =>
      pdagEdges(cpdag(causalGraph(["a", "b", "c"], edges)));
    expect(of(["a", "b"], ["c", "b"]).directed).toEqual([
      ["a", "b"],
      ["c", "b"],
    ]);
    expect(of(["a", "b"], ["b", "c"]).directed).toEqual([]);
    expect(of(["b", "a"], ["b", "c"]).directed).toEqual([]);
    expect(of(["a", "b"], ["c", "b"], ["a", "c"]).directed).toEqual([]);
  });

  it("directs exactly the edges that have one direction in all graphs with the same independences", () => {
    fc.assert(
      fc.property(arbitraryDag(5), (graph) => {
        if (graph.size > 7) return;
        const said = independences(graph);
        const alike = orientations(graph).filter((candidate) => independences(candidate) === said);
        const inAll = (from: string, to: string): boolean => alike.every((candidate) => candidate.hasEdge(from, to));
        const { directed, undirected } = pdagEdges(cpdag(graph));
        expect(directed.every(([from, to]) => inAll(from, to))).toBe(true);
        expect(undirected.some(([a, b]) => inAll(a, b) || inAll(b, a))).toBe(false);
        expect(directed.length + undirected.length).toBe(graph.size);
        for (const candidate of alike) expect(cpdag(candidate)).toEqual(cpdag(graph));
      }),
      { numRuns: 40 },
    );
  });

  it("does not change when an edge is turned whose ends have the same other causes", () => {
    fc.assert(
      fc.property(arbitraryDag(9), fc.nat(), (graph, pick) => {
        const covered = graph.filterEdges((_, _attributes, from, to) => {
          const others = graph.inNeighbors(to).filter((node) => node !== from);
          return [...others].sort().join() === graph.inNeighbors(from).sort().join();
        });
        if (covered.length === 0) return;
        const edge = covered[pick % covered.length]!;
        const [from, to] = graph.extremities(edge);
        const before = cpdag(graph);
        graph.dropEdge(edge);
        graph.addEdge(to, from, { weight: 1 });
        expect(cpdag(graph)).toEqual(before);
      }),
    );
  });

  it("refuses a cycle by name", () => {
    const cycle: CausalGraph = causalGraph(
      ["a", "b"],
      [
        ["a", "b"],
        ["b", "a"],
      ],
    );
    expect(() => cpdag(cycle)).toThrow("graph: expected no cycle, got a -> b -> a");
  });
});

describeReference("cpdag against the field's", () => {
  it.each(["asia", "sachs", "alarm"])("gives the published network %s its published class", (name) => {
    const truth = referenceJson(`structure/${name}_truth.json`) as Truth;
    const found = cpdag(causalGraph(truth.nodes, truth.dag_edges));
    const expected = pdag(truth.nodes, truth.cpdag_directed, truth.cpdag_undirected);
    expect(structuralHammingDistance(found, expected)).toBe(0);
  });
});
