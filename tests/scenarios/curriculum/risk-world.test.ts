import { expect, it } from "vitest";
import { requireAcyclic } from "../../../src/lib/causal";
import { stream } from "../../../src/lib/random";
import { drawItems, featureCount, riskWorld, type RiskItem } from "../../../src/lib/scenarios/curriculum";
import { cascade, rippleUtility } from "../../../src/lib/scenarios/ripple";
import { mean, standardDeviation } from "../../../src/lib/statistics";

const world = riskWorld(stream(3));

it("has two regimes on the same edges: what helps in the calm one may harm in the fragile one", () => {
  requireAcyclic(world.calm);
  const edges = (graph: typeof world.calm): string[] => graph.mapEdges((_, __, from, to) => `${from} ${to}`);
  expect(edges(world.fragile)).toEqual(edges(world.calm));
  expect(world.calm.everyEdge((_, { weight }) => weight > 0)).toBe(true);
  expect(world.fragile.someEdge((_, { weight }) => weight < 0)).toBe(true);
  expect([...world.utility.values()].every((worth) => worth >= 0 && worth <= 1)).toBe(true);
});

it("draws decisions whose mean outcome is the mixture of both regimes' expected cascades", () => {
  const many = drawItems(world, stream(4), 300, 60);
  const truth = (item: RiskItem): number => {
    const shock = new Map(
      world.calm
        .nodes()
        .slice(0, 4)
        .map((name, i) => [name, item.features[i]!]),
    );
    const [calm, fragile] = [world.calm, world.fragile].map((graph) => {
      const { direct, indirect } = rippleUtility(cascade(graph, shock), world.utility);
      return direct + indirect;
    });
    const share = item.features[4]! ** 2;
    return (1 - share) * calm! + share * fragile!;
  };
  const scores = many.map((item) => (item.expected - truth(item)) / (item.deviation / Math.sqrt(60)));
  expect(Math.abs(mean(scores)) * Math.sqrt(300)).toBeLessThan(4);
  expect(standardDeviation(scores)).toBeGreaterThan(0.8);
  expect(standardDeviation(scores)).toBeLessThan(1.25);
  const outcomes = many.map((item) => (item.utility - truth(item)) / item.deviation);
  expect(Math.abs(mean(outcomes)) * Math.sqrt(300)).toBeLessThan(4);
});

it("describes a decision by its shocks and by how fragile things look, the same for the same seed", () => {
  const items = drawItems(world, stream(5), 5);
  for (const { features } of items) {
    expect(features).toHaveLength(featureCount);
    expect(features.every((x) => x >= 0 && x < 1)).toBe(true);
  }
  expect(drawItems(world, stream(5), 3)).toEqual(items.slice(0, 3));
});
