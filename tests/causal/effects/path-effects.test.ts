import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitEffects } from "../../../src/lib/causal/effects/effect-matrix";
import { mediatedEffects, pathEffects } from "../../../src/lib/causal/effects/path-effects";
import { causalGraph, type EdgeTuple } from "../../../src/lib/causal/graph/causal-graph";
import { arbitraryDag } from "../graph/random-graph";

describe("pathEffects", () => {
  it("splits the effect of education on income as by hand", () => {
    const graph = causalGraph(
      ["education", "job", "income", "health"],
      [
        ["education", "job", 0.5],
        ["education", "income", 0.2],
        ["job", "income", 0.6],
        ["job", "health", -0.1],
        ["health", "income", 0.3],
      ],
    );
    const effects = pathEffects(graph, "education", "income");
    expect(effects.direct).toBeCloseTo(0.2, 12);
    expect(effects.indirect).toBeCloseTo(0.5 * 0.6 + 0.5 * -0.1 * 0.3, 12);
    expect(effects.total).toBeCloseTo(0.485, 12);
    expect(effects.byOrder).toEqual([0.2, 0.3, -0.015].map((value) => expect.closeTo(value, 12) as number));
    expect(effects.paths.map(({ nodes }) => nodes.length)).toEqual([3, 2, 4]);
  });

  it("has direct + indirect = total and the sum over orders, to 1e-9, in every graph", () => {
    fc.assert(
      fc.property(arbitraryDag(9), (graph) => {
        const nodes = graph.nodes();
        const { direct, indirect, total, byOrder } = pathEffects(graph, nodes[0]!, nodes[1]!);
        const scale = Math.max(1, Math.abs(total), Math.abs(indirect));
        expect(Math.abs(direct + indirect - total) / scale).toBeLessThan(1e-9);
        expect(Math.abs(byOrder.reduce((a, b) => a + b) - total) / scale).toBeLessThan(1e-9);
        expect(splitEffects(graph).indirect[1]).toBeCloseTo(indirect, 6);
      }),
      { numRuns: 200 },
    );
  });

  it("is 0 where no path leads", () => {
    const effects = pathEffects(causalGraph(["a", "b"], [["b", "a"]]), "a", "b");
    expect(effects).toEqual({ from: "a", to: "b", direct: 0, indirect: 0, total: 0, byOrder: [0], paths: [] });
  });
});

describe("mediatedEffects", () => {
  it("is what is lost when all effects of the mediator are taken away", () => {
    fc.assert(
      fc.property(arbitraryDag(8), (graph) => {
        const [from, to, ...between] = graph.nodes();
        const through = mediatedEffects(graph, from!, to!);
        expect([...through.keys()]).toEqual(between);
        for (const via of between) {
          const edges = graph.mapEdges((_, { weight }, a, b): EdgeTuple => [a, b, a === via ? 0 : weight]);
          const without = causalGraph(graph.nodes(), edges);
          const lost = pathEffects(graph, from!, to!).total - pathEffects(without, from!, to!).total;
          expect(through.get(via)).toBeCloseTo(lost, 6);
        }
      }),
    );
  });

  it("refuses a node with itself", () => {
    expect(() => mediatedEffects(causalGraph(["a", "b"], []), "a", "a")).toThrow("to: expected another node than 'a'");
  });
});
