import { describe, expect, it } from "vitest";
import { layerNames, reactingLayers, triggerChecks } from "../../../src/lib/ethics";

describe("triggerChecks", () => {
  it("pulls a trigger of each of the six layers, and all react; of two the paper gives no direction", () => {
    const checks = triggerChecks();
    expect([...new Set(checks.map(({ layer }) => layer))]).toEqual(layerNames);
    for (const { atRest, triggered, expected, holds } of checks) {
      expect(atRest).toBe(1);
      expect(holds).toBe(expected === "raises" ? triggered > 1 : triggered < 1);
    }
    expect(reactingLayers(checks)).toBe(4);
  });
});

describe("reactingLayers", () => {
  it("does not count a layer of which one trigger fails", () => {
    const checks = triggerChecks().map((check, i) => (i === 1 ? { ...check, holds: false } : check));
    expect(reactingLayers(checks)).toBe(3);
  });
});
