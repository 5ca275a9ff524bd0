import { describe, expect, it } from "vitest";
import { loadCases } from "../../../src/lib/data";
import { layerAblation, layerNames, neutralContext, profiles } from "../../../src/lib/ethics";

const cases = loadCases();
const profile = profiles["bentham-2023"];

describe("layerAblation", () => {
  it("finds nothing to lose in a layer that nothing triggers", () => {
    const calm = cases.map((one) => ({ ...one, context: { ...one.context, social: neutralContext.social } }));
    const effects = layerAblation(calm, { profile });
    expect(effects.map(({ layer }) => layer)).toEqual(layerNames);
    expect(effects.find(({ layer }) => layer === "social")).toMatchObject({ meanChange: 0, changed: [] });
    expect(effects.filter(({ meanChange }) => meanChange > 0)).toHaveLength(5);
  });

  it("names the cases whose answer changes", () => {
    const ids = cases.map(({ id }) => id);
    const changed = layerAblation(cases, { profile }).flatMap((effect) => effect.changed);
    expect(changed.length).toBeGreaterThan(0);
    expect(ids).toEqual(expect.arrayContaining(changed));
  });

  it("refuses no cases", () => {
    expect(() => layerAblation([], { profile })).toThrow(RangeError);
  });
});
