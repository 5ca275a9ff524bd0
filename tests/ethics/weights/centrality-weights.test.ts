import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { causalGraph, type CausalGraph } from "../../../src/lib/causal";
import { centralityWeights, profiles, recordedGraphWeights } from "../../../src/lib/ethics";

const v2 = profiles["bentham-v2"];
const star: CausalGraph = causalGraph(
  [...v2.dimensions, "outcome"],
  [
    ["intensity", "outcome"],
    ["intensity", "extent"],
    ["extent", "outcome"],
    ["externalCost", "outcome"],
  ],
);

describe("centralityWeights", () => {
  it("are the shares of degree where nothing is added", () => {
    const weights = centralityWeights(star, v2, { floor: 0 });
    expect(weights).toMatchObject({ intensity: 0.4, extent: 0.4, externalCost: 0.2, purity: 0 });
  });

  it("sum to 1, leave no dimension out, and keep the order of centrality", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 3, noNaN: true }), (floor) => {
        const weights = centralityWeights(star, v2, { floor });
        const all: number[] = Object.values(weights);
        expect(all.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
        expect(Math.min(...all)).toBeGreaterThan(0);
        expect(weights.intensity).toBeGreaterThan(weights.externalCost);
        expect(weights.externalCost).toBeGreaterThan(weights.purity);
      }),
    );
  });

  it("are equal where no dimension is central, and say which dimension is no node", () => {
    const bare = causalGraph([...v2.dimensions], []);
    expect(new Set(Object.values(centralityWeights(bare, v2)))).toEqual(new Set([0.1]));
    const text = "graph: expected a node for each dimension, got none for vulnerability";
    expect(() => centralityWeights(star, profiles["bentham-2023"])).toThrow(text);
    expect(() => centralityWeights(star, v2, { floor: -1 })).toThrow("floor");
  });
});

describe("recordedGraphWeights", () => {
  it("keep the seven at .8 together and share .2 among the three by degree", () => {
    const weights = recordedGraphWeights(star);
    expect(weights.externalCost).toBeCloseTo(0.2, 12);
    expect([weights.redistribution, weights.selfDamage]).toEqual([0, 0]);
    expect(weights.intensity).toBeCloseTo(0.2, 12);
    const all: number[] = Object.values(weights);
    expect(all.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
  });
});
