import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dimensionNames, type CaseContext } from "../../../src/lib/data";
import { correctionOf, layerFactors, layerNames, neutralContext } from "../../../src/lib/ethics";
import { contexts } from "../contexts";

const dimension = fc.constantFrom(...dimensionNames);
const delayYears = fc.double({ min: 0, max: 1e9, noNaN: true });

describe("layerFactors", () => {
  it("stay within [1/2, 2] whatever the situation, and their product within [1/64, 64]", () => {
    fc.assert(
      fc.property(dimension, contexts, delayYears, (name, context, delay) => {
        const factors = layerFactors(name, { context, delayYears: delay });
        for (const layer of layerNames) expect(factors[layer] >= 0.5 && factors[layer] <= 2).toBe(true);
        const product = Object.values(factors).reduce((a, b) => a * b, 1);
        expect(correctionOf(factors)).toBeCloseTo(product, 12);
      }),
    );
  });

  it("are 1 where nothing triggers them and where they are left out", () => {
    fc.assert(
      fc.property(dimension, contexts, (name, context) => {
        expect(correctionOf(layerFactors(name, { context: neutralContext }))).toBe(1);
        expect(correctionOf(layerFactors(name, { context, delayYears: 4 }, layerNames))).toBe(1);
      }),
    );
  });

  it("follow the paper: urgency raises propinquity and intensity, collectivism extent, fragility the weak", () => {
    const at = (context: Partial<CaseContext>) => ({ context: { ...neutralContext, ...context } });
    const urgent = at({ contextual: { urgency: 1, complexity: 0, sensitivity: 0 } });
    expect(layerFactors("propinquity", urgent).contextual).toBe(2 ** 0.7);
    expect(layerFactors("intensity", urgent).contextual).toBe(2 ** 0.5);
    const shared = at({ social: { collectivism: 0.5, network: 0 } });
    expect(layerFactors("extent", shared).social).toBe(2 ** 0.4);
    const fragile = at({ emotional: { fragility: 1, trauma: 0 } });
    expect(layerFactors("vulnerability", fragile).emotional).toBe(2 ** 0.9);
  });

  it("discount what comes late: the longer the delay, the smaller the factor of what lasts, and none of intensity", () => {
    const late = (delay: number): number =>
      layerFactors("fecundity", { context: neutralContext, delayYears: delay }).temporal;
    expect([late(0), late(1e9)]).toEqual([1, 0.5]);
    expect(late(2)).toBeLessThan(late(1));
    expect(layerFactors("intensity", { context: neutralContext, delayYears: 5 }).temporal).toBe(1);
  });

  it("name a trigger that is no share", () => {
    const context = { ...neutralContext, cognitive: { load: 1.5, fatigue: 0, uncertainty: 0 } };
    expect(() => layerFactors("extent", { context })).toThrow(
      "context.cognitive.load: expected a number in [0, 1], got 1.5",
    );
  });
});
