import fc from "fast-check";
import { expect, it } from "vitest";
import { cascadeSlopes } from "../../../src/lib/scenarios/pessimistic/slopes";
import { sparseGraph } from "../../../src/lib/scenarios/ripple/sparse-graph";
import { anyGraph } from "../ripple/random-graph";

it("has the slopes of central differences", () => {
  fc.assert(
    fc.property(anyGraph, (graph) => {
      const edges = sparseGraph(graph);
      const shock = Float64Array.from(edges.names, (_, v) => (v % 3) - 1);
      const worth = Float64Array.from(edges.names, (_, v) => 1 / (v + 1));
      const { utility, slopes } = cascadeSlopes(edges, shock, worth, 3);
      const found = slopes(edges.weights);
      const step = 1e-5;
      found.forEach((slope, k) => {
        const at = (shift: number): number =>
          utility(edges.weights.map((weight, i) => (i === k ? weight + shift : weight)));
        expect(Math.abs((at(step) - at(-step)) / (2 * step) - slope)).toBeLessThan(1e-6);
      });
    }),
    { numRuns: 50 },
  );
});
