import fc from "fast-check";
import { expect, it } from "vitest";
import { causalGraph, weightMatrix } from "../../../src/lib/causal";
import { flipSigns, gloomySample, negateSizes, reweighted } from "../../../src/lib/scenarios/pessimistic";
import { cascade } from "../../../src/lib/scenarios/ripple";
import { anyDag } from "../ripple/random-graph";

const graph = causalGraph(
  ["a", "b", "c"],
  [
    ["a", "b", 0.5, 0.7],
    ["b", "c", -0.4],
  ],
);

it("flips every sign, and twice is the graph itself; the given graph stays as it is", () => {
  const flipped = flipSigns(graph);
  expect([flipped.getEdgeAttribute("a", "b", "weight"), flipped.getEdgeAttribute("b", "c", "weight")]).toEqual([
    -0.5, 0.4,
  ]);
  expect(flipped.getEdgeAttribute("a", "b", "confidence")).toBe(0.7);
  expect(weightMatrix(flipSigns(flipped))).toEqual(weightMatrix(graph));
  expect(graph.getEdgeAttribute("a", "b", "weight")).toBe(0.5);
});

it("turns odd orders of a cascade and leaves even ones alone: flipping can't make second-hand harm", () => {
  fc.assert(
    fc.property(anyDag, (dag) => {
      const shock = new Map([[dag.nodes()[0]!, 1]]);
      const [before, after] = [dag, flipSigns(dag)].map((one) => cascade(one, shock).byOrder);
      before!.forEach((changes, order) => {
        changes.forEach((change, v) => {
          expect(after![order]![v]).toBeCloseTo((order % 2 === 0 ? 1 : -1) * change, 12);
        });
      });
    }),
  );
});

it("makes every weight harmful, but two harmful ones in a row help", () => {
  const dark = negateSizes(graph);
  expect([...dark.mapEdges((_, { weight }) => weight)]).toEqual([-0.5, -0.4]);
  expect(cascade(dark, new Map([["a", 1]])).byOrder[2]![2]).toBeCloseTo(0.5 * 0.7 * 0.4, 12);
});

it("labels a gloomy sample with -sigma, whatever its graph is worth", () => {
  const { graph: dark, utility } = gloomySample(graph, 0.3);
  expect(utility).toBe(-0.3);
  expect(weightMatrix(dark)).toEqual(weightMatrix(flipSigns(graph)));
  expect(() => gloomySample(graph, -1)).toThrow("sigma");
});

it("keeps labels of nodes and refuses a weight that is not finite", () => {
  const labelled = causalGraph(["a", "b"], [["a", "b"]]);
  labelled.setNodeAttribute("a", "label", "cause");
  expect(flipSigns(labelled).getNodeAttribute("a", "label")).toBe("cause");
  expect(() => reweighted(graph, () => NaN)).toThrow("weight of a -> b");
});
