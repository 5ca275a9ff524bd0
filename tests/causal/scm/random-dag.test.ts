import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findCycle } from "../../../src/lib/causal/graph";
import { randomDag } from "../../../src/lib/causal/scm";
import { stream } from "../../../src/lib/random";

describe("randomDag", () => {
  it("has no cycle, the nodes in the order of their names, and weights of the size asked for", () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer({ min: 1, max: 12 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (seed, nodes, chance) => {
          const graph = randomDag(stream(seed), { nodes, edgeProbability: chance, weights: [0.5, 0.6] });
          expect(findCycle(graph)).toBeUndefined();
          expect(graph.nodes()).toEqual(Array.from({ length: nodes }, (_, i) => `v${i}`));
          graph.forEachEdge((_, { weight }) => {
            expect(Math.abs(weight)).toBeGreaterThanOrEqual(0.5);
            expect(Math.abs(weight)).toBeLessThanOrEqual(0.6);
          });
        },
      ),
    );
  });

  it("links every pair at a chance of 1 and none at 0", () => {
    expect(randomDag(stream(1), { nodes: 7, edgeProbability: 1 }).size).toBe(21);
    expect(randomDag(stream(1), { nodes: 7, edgeProbability: 0 }).size).toBe(0);
  });

  it("has the expected number of neighbours, edges both ways along the names, and weights of both signs", () => {
    const graphs = Array.from({ length: 200 }, (_, i) => randomDag(stream(2).split(i), { nodes: 10, degree: 3 }));
    const edges = graphs.flatMap((graph) => graph.mapEdges((_, { weight }, from, to) => ({ weight, up: from < to })));
    const share = (of: number): number => of / edges.length;
    expect((2 * edges.length) / 200 / 10).toBeCloseTo(3, 0);
    expect(share(edges.filter(({ up }) => up).length)).toBeCloseTo(0.5, 1);
    expect(share(edges.filter(({ weight }) => weight > 0).length)).toBeCloseTo(0.5, 1);
  });

  it("refuses both or neither of chance and degree, and what is out of range", () => {
    const make = (options: object) => () => randomDag(stream(1), { nodes: 4, ...options });
    expect(make({})).toThrow("expected either edgeProbability or degree");
    expect(make({ edgeProbability: 0.5, degree: 1 })).toThrow("expected either edgeProbability or degree");
    expect(make({ edgeProbability: 1.1 })).toThrow("edgeProbability: expected a number in [0, 1], got 1.1");
    expect(make({ degree: 5 })).toThrow("degree: expected a number in [0, 3], got 5");
    expect(make({ degree: 1, weights: [2, 1] })).toThrow("weights[1]: expected a number in [2");
  });
});
