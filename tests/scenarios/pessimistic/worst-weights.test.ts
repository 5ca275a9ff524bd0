import fc from "fast-check";
import { expect, it } from "vitest";
import { causalGraph, type CausalGraph } from "../../../src/lib/causal";
import { stream } from "../../../src/lib/random";
import { anySign, reweighted, withinReach, worstWeights } from "../../../src/lib/scenarios/pessimistic";
import { cascade, rippleUtility } from "../../../src/lib/scenarios/ripple";
import { anyDag } from "../ripple/random-graph";

function afterEffects(
  graph: CausalGraph,
  shock: ReadonlyMap<string, number>,
  utility: ReadonlyMap<string, number>,
): number {
  const { byOrder } = rippleUtility(cascade(graph, shock), utility);
  return byOrder.slice(1).reduce((sum, { total }) => sum + total, 0);
}

const worthOf = (graph: CausalGraph): Map<string, number> =>
  new Map(graph.nodes().map((name, v) => [name, 0.2 + ((v * 7) % 5) / 5]));

it("finds the worst signs that trying all of them finds, on most graphs, and is never better than honest about it", () => {
  let [found, all] = [0, 0];
  fc.assert(
    fc.property(anyDag, (graph) => {
      fc.pre(graph.size > 0 && graph.size <= 8);
      const [shock, utility] = [new Map([[graph.nodes()[0]!, 1]]), worthOf(graph)];
      const worst = worstWeights(graph, { shock, utility, range: anySign, stream: stream(1) });
      expect(worst.utility).toBeCloseTo(afterEffects(worst.graph, shock, utility), 10);
      let trueWorst = Infinity;
      for (let signs = 0; signs < 2 ** graph.size; signs++) {
        let at = 0;
        const variant = reweighted(graph, (weight) => (((signs >> at++) & 1) === 1 ? -1 : 1) * Math.abs(weight));
        trueWorst = Math.min(trueWorst, afterEffects(variant, shock, utility));
      }
      expect(worst.utility).toBeGreaterThanOrEqual(trueWorst - 1e-9);
      all++;
      if (worst.utility <= trueWorst + 1e-9) found++;
    }),
    { numRuns: 40 },
  );
  expect(found / all).toBeGreaterThan(0.95);
});

const chain = causalGraph(
  ["a", "b", "c", "d"],
  [
    ["a", "b", 0.5],
    ["b", "c", 0.6],
    ["a", "d", 0.1],
  ],
);
const [shock, utility] = [
  new Map([["a", 1]]),
  new Map([
    ["c", 10],
    ["d", 1],
  ]),
];

it("spends a budget of one edge where it costs most", () => {
  const {
    graph,
    changed,
    utility: found,
  } = worstWeights(chain, {
    ...{ shock, utility, range: withinReach(0.2), budget: 1, stream: stream(1) },
  });
  expect(changed).toBe(1);
  // b -> c passes on .5: it loses .2 x .5 x 10 = 1; a -> b would lose .2 x .6 x 10 = 1.2.
  expect(graph.getEdgeAttribute("a", "b", "weight")).toBeCloseTo(0.3, 12);
  expect(found).toBeCloseTo(0.3 * 0.6 * 10 + 0.1, 12);
});

it("leaves the graph alone with no budget or no reach", () => {
  const options = { shock, utility, stream: stream(1) };
  expect(worstWeights(chain, { ...options, range: anySign, budget: 0 }).changed).toBe(0);
  const still = worstWeights(chain, { ...options, range: withinReach(0) });
  expect(still.utility).toBeCloseTo(afterEffects(chain, shock, utility), 12);
});

it("refuses a cycle, an empty range and an unknown node", () => {
  const options = { shock, utility, range: anySign, stream: stream(1) };
  const loop = causalGraph(
    ["a", "b"],
    [
      ["a", "b"],
      ["b", "a"],
    ],
  );
  expect(() => worstWeights(loop, { ...options, utility: new Map() })).toThrow("a -> b -> a");
  expect(() => worstWeights(chain, { ...options, range: () => [1, 0] })).toThrow("range[1]");
  expect(() => worstWeights(chain, { ...options, shock: new Map([["z", 1]]) })).toThrow("shock");
  expect(() => withinReach(-1)).toThrow("reach");
});
